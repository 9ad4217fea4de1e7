/**
 * What each version of Chrome after 80 brought that a page can see and that Chromium 156 still has: JavaScript's own
 * objects, and the web's as far as a pane may use them (media, devices, sensors, advertising and the like are left
 * out). `A#b` is a member of A's prototype, `A.b` one of A itself; members of what came as a whole are not listed.
 * From MDN's browser-compat-data as of 2026-08-07 (CC0 1.0): https://github.com/mdn/browser-compat-data
 */
export const BROUGHT: Readonly<Record<number, string>> = {
  81: `
    Element#ariaAtomic Element#ariaAutoComplete Element#ariaBusy Element#ariaChecked Element#ariaColCount
    Element#ariaColIndex Element#ariaColSpan Element#ariaCurrent Element#ariaDisabled Element#ariaExpanded
    Element#ariaHasPopup Element#ariaHidden Element#ariaKeyShortcuts Element#ariaLabel Element#ariaLevel
    Element#ariaLive Element#ariaModal Element#ariaMultiLine Element#ariaMultiSelectable
    Element#ariaOrientation Element#ariaPlaceholder Element#ariaPosInSet Element#ariaPressed
    Element#ariaReadOnly Element#ariaRelevant Element#ariaRequired Element#ariaRoleDescription
    Element#ariaRowCount Element#ariaRowIndex Element#ariaRowSpan Element#ariaSelected Element#ariaSort
    Element#ariaValueMax Element#ariaValueMin Element#ariaValueNow Element#ariaValueText FragmentDirective
    Intl.DisplayNames Navigator#clearAppBadge Navigator#setAppBadge SubmitEvent WritableStream#close`,
  83: `
    Element#ariaDescription HTMLVideoElement#cancelVideoFrameCallback
    HTMLVideoElement#requestVideoFrameCallback IDBTransaction#durability TrustedHTML TrustedScript
    TrustedScriptURL TrustedTypePolicy TrustedTypePolicyFactory trustedTypes`,
  84: `
    Animation#commitStyles Animation#finished Animation#persist Animation#ready Animation#replaceState
    Animation#timeline AnimationPlaybackEvent AnimationTimeline CSSAnimation CSSTransition
    Document#getAnimations Document#timeline DocumentTimeline Element#ariaSetSize Element#getAnimations
    FinalizationRegistry KeyframeEffect#composite KeyframeEffect#getKeyframes KeyframeEffect#pseudoElement
    KeyframeEffect#setKeyframes LayoutShift#sources Navigator#wakeLock ResizeObserverEntry#borderBoxSize
    ResizeObserverEntry#contentBoxSize ResizeObserverEntry#devicePixelContentBoxSize ResizeObserverSize
    ShadowRoot#getAnimations WakeLock WakeLockSentinel WeakRef`,
  85: `
    AggregateError CSSPropertyRule EventCounts PictureInPictureEvent Promise.any String#replaceAll`,
  86: `
    DataTransferItem#getAsFileSystemHandle Document#fragmentDirective Document#replaceChildren
    DocumentFragment#replaceChildren Element#replaceChildren FileSystemDirectoryHandle FileSystemFileHandle
    FileSystemHandle FileSystemWritableFileStream HTMLMediaElement#preservesPitch HTMLSlotElement#assign
    PointerEvent#altitudeAngle PointerEvent#azimuthAngle ShadowRoot#slotAssignment showDirectoryPicker
    showOpenFilePicker showSaveFilePicker`,
  87: `
    Atomics.waitAsync FontFace#ascentOverride FontFace#descentOverride FontFace#lineGapOverride
    Intl.Segmenter Navigator#scheduling Scheduling TextMetrics#fontBoundingBoxAscent
    TextMetrics#fontBoundingBoxDescent cookieStore crossOriginIsolated`,
  89: `
    Navigator#hid Navigator#serial ReadableByteStreamController ReadableStreamBYOBReader
    ReadableStreamBYOBRequest`,
  90: `
    AbstractRange CustomStateSet Navigator#userAgentData NavigatorUAData RegExp#hasIndices
    originAgentCluster`,
  91: `
    CSSCounterStyleRule GravitySensor Navigator#managed NavigatorManagedData`,
  92: `
    Array#at Crypto#randomUUID String#at TypedArray#at`,
  93: `
    AbortSignal.abort Object.hasOwn`,
  94: `
    DelegatedInkTrailPresenter HTMLElement#virtualKeyboardPolicy IdleDetector Navigator#ink
    Navigator#pdfViewerEnabled Navigator#virtualKeyboard Profiler Scheduler TaskController
    TaskPriorityChangeEvent TaskSignal scheduler`,
  95: `
    EyeDropper URLPattern reportError`,
  97: `
    Array#findLast Array#findLastIndex PermissionStatus#name TypedArray#findLast TypedArray#findLastIndex`,
  98: `
    AbortSignal#reason WritableStreamDefaultController#signal structuredClone`,
  99: `
    CSSLayerBlockRule CSSLayerStatementRule CanvasRenderingContext2D#createConicGradient
    CanvasRenderingContext2D#fontKerning CanvasRenderingContext2D#fontStretch
    CanvasRenderingContext2D#fontVariantCaps CanvasRenderingContext2D#isContextLost
    CanvasRenderingContext2D#letterSpacing CanvasRenderingContext2D#reset CanvasRenderingContext2D#roundRect
    CanvasRenderingContext2D#textRendering CanvasRenderingContext2D#wordSpacing HTMLInputElement#showPicker
    Intl.supportedValuesOf Path2D#roundRect`,
  100: `
    AbortSignal#throwIfAborted CSSMathClamp Screen#isExtended ScreenDetailed ScreenDetails getScreenDetails`,
  101: `
    CSSFontPaletteValuesRule`,
  102: `
    Element#ariaInvalid HTMLElement#inert HTMLImageElement#fetchPriority HTMLLinkElement#fetchPriority
    LaunchParams LaunchQueue NavigateEvent Navigation NavigationCurrentEntryChangeEvent
    NavigationDestination NavigationHistoryEntry NavigationTransition launchQueue navigation`,
  103: `
    AbortSignal.timeout Element#role FontData queryLocalFonts`,
  104: `
    BrowserCaptureMediaStreamTrack CropTarget`,
  105: `
    CSSContainerRule Element#checkVisibility HTMLLinkElement#blocking Highlight HighlightRegistry
    Navigator#windowControlsOverlay Request#body Response.json WindowControlsOverlay
    WindowControlsOverlayGeometryChangeEvent`,
  106: `
    Intl.NumberFormat#formatRange Intl.NumberFormat#formatRangeToParts Intl.PluralRules#selectRange`,
  107: `
    Element#ariaBrailleLabel Element#ariaBrailleRoleDescription`,
  108: `
    Document#prerendering HTMLFormElement#rel HTMLFormElement#relList IdentityCredential`,
  109: `
    CaptureController MathMLElement`,
  110: `
    Array#toReversed Array#toSorted Array#toSpliced Array#with TypedArray#toReversed TypedArray#toSorted
    TypedArray#with credentialless`,
  111: `
    ArrayBuffer#maxByteLength ArrayBuffer#resizable ArrayBuffer#resize CSSFontFeatureValuesRule
    Document#startViewTransition String#isWellFormed String#toWellFormed ViewTransition`,
  112: `
    RegExp#unicodeSets`,
  113: `
    Headers#getSetCookie Navigator#gpu URLSearchParams#size`,
  114: `
    ArrayBuffer#detached ArrayBuffer#transfer ArrayBuffer#transferToFixedLength
    HTMLButtonElement#popoverTargetAction HTMLButtonElement#popoverTargetElement HTMLElement#hidePopover
    HTMLElement#popover HTMLElement#showPopover HTMLElement#togglePopover
    HTMLInputElement#popoverTargetAction HTMLInputElement#popoverTargetElement JSON.isRawJSON JSON.rawJSON
    ToggleEvent`,
  115: `
    ScrollTimeline ViewTimeline VisibilityStateEntry WGSLLanguageFeatures`,
  116: `
    AbortSignal.any DocumentPictureInPicture DocumentPictureInPictureEvent IdentityProvider
    documentPictureInPicture`,
  117: `
    CSSStartingStyleRule CustomElementRegistry#getName Iterator#drop Iterator#every Iterator#filter
    Iterator#find Iterator#flatMap Iterator#forEach Iterator#map Iterator#reduce Iterator#some Iterator#take
    Iterator#toArray Iterator.from Map.groupBy Object.groupBy`,
  118: `
    CSSScopeRule PopStateEvent#hasUAVisualTransition TextMetrics#alphabeticBaseline
    TextMetrics#hangingBaseline TextMetrics#ideographicBaseline`,
  119: `
    Document#hasStorageAccess Document#requestStorageAccess Promise.withResolvers`,
  120: `
    HTMLDetailsElement#name IdentityCredentialError IntersectionObserver#scrollMargin Navigator#login
    NavigatorLogin URL.canParse`,
  121: `
    Array.fromAsync CharacterBoundsUpdateEvent ClipboardItem.supports EditContext HTMLElement#editContext
    HTMLMediaElement#disableRemotePlayback HTMLMediaElement#remote HTMLSelectElement#showPicker
    RemotePlayback TextFormat TextFormatUpdateEvent TextUpdateEvent`,
  122: `
    Iterator Navigator#storageBuckets Set#difference Set#intersection Set#isDisjointFrom Set#isSubsetOf
    Set#isSupersetOf Set#symmetricDifference Set#union`,
  123: `
    NavigationActivation PageRevealEvent PerformanceLongAnimationFrameTiming PerformanceScriptTiming`,
  124: `
    Document.parseHTMLUnsafe Element#setHTMLUnsafe HTMLElement#writingSuggestions PageSwapEvent
    ReadableStream#values ShadowRoot#clonable ShadowRoot#setHTMLUnsafe WebSocketError WebSocketStream`,
  125: `
    CSSPositionTryDescriptors CSSPositionTryRule Document#hasUnpartitionedCookieAccess Element#getHTML
    NotRestoredReasonDetails NotRestoredReasons PressureObserver PressureRecord ShadowRoot#getHTML
    ShadowRoot#serializable ViewTransitionTypeSet`,
  126: `
    CSSViewTransitionRule CloseWatcher URL.parse fence`,
  127: `
    ChapterInformation`,
  128: `
    CaretPosition Document#caretPositionFromPoint Element#ariaColIndexText Element#ariaRowIndexText
    Element#currentCSSZoom PointerEvent#persistentDeviceId Promise.try`,
  129: `
    Intl.DurationFormat SnapEvent`,
  130: `
    CSSNestedDeclarations Intl.Locale#getCalendars Intl.Locale#getCollations Intl.Locale#getHourCycles
    Intl.Locale#getNumberingSystems Intl.Locale#getTextInfo Intl.Locale#getTimeZones Intl.Locale#getWeekInfo`,
  131: `
    CSSMarginRule Request#duplex`,
  132: `
    DevicePosture Navigator#devicePosture Request#bytes Response#bytes RestrictionTarget`,
  133: `
    Animation#overallProgress Atomics.pause Document#moveBefore DocumentFragment#moveBefore
    Element#moveBefore FileSystemObserver`,
  134: `
    AsyncDisposableStack DisposableStack Error.isError HTMLDialogElement#closedBy
    HTMLDialogElement#requestClose SuppressedError`,
  135: `
    CommandEvent DataView#getFloat16 DataView#setFloat16 Element#ariaActiveDescendantElement
    Element#ariaControlsElements Element#ariaDescribedByElements Element#ariaDetailsElements
    Element#ariaErrorMessageElements Element#ariaFlowToElements Element#ariaLabelledByElements
    EventTarget#when FetchLaterResult Float16Array HTMLButtonElement#command
    HTMLButtonElement#commandForElement HTMLSelectedContentElement Math.f16round Observable Subscriber
    fetchLater`,
  136: `
    CanvasRenderingContext2D#lang RegExp.escape`,
  137: `
    Selection#direction Selection#getComposedRanges`,
  138: `
    CreateMonitor QuotaExceededError Viewport viewport`,
  139: `
    CSSFunctionDeclarations CSSFunctionDescriptors CSSFunctionRule`,
  140: `
    FontFace#variationSettings Uint8Array#setFromBase64 Uint8Array#setFromHex Uint8Array#toBase64
    Uint8Array#toHex Uint8Array.fromBase64 Uint8Array.fromHex`,
  141: `
    DigitalCredential Document#ariaNotify Element#ariaNotify IDBIndex#getAllRecords
    IDBObjectStore#getAllRecords IDBRecord NavigationPrecommitController`,
  142: `
    Document#activeViewTransition HTMLButtonElement#interestForElement InterestEvent
    Request#targetAddressSpace`,
  144: `
    Blob#bytes ClipboardChangeEvent Date#toTemporalInstant HTMLGeolocationElement Temporal`,
  145: `
    CrashReportContext Map#getOrInsert Map#getOrInsertComputed Origin PerformanceTimingConfidence
    WeakMap#getOrInsert WeakMap#getOrInsertComputed crashReport`,
  146: `
    AnimationTrigger CustomElementRegistry#initialize Document#customElementRegistry Document.parseHTML
    Element#customElementRegistry Element#setHTML Iterator.concat Sanitizer ShadowRoot#customElementRegistry
    ShadowRoot#setHTML`,
  147: `
    Element#activeViewTransition Element#startViewTransition Math.sumPrecise`,
  148: `
    Credential.isConditionalMediationAvailable HTMLMediaElement#loading`,
  149: `
    CSSPseudoElement Element#pseudo Intl.Locale#variants`,
  150: `
    Request#isReloadNavigation`,
  151: `
    Blob#textStream Request#textStream Response#textStream WheelEvent#momentum`,
  152: `
    HTMLElement#autocorrect Navigator#cpuPerformance PermissionsPolicy`,
};
