import { strToU8, zipSync } from 'fflate';

/**
 * A workbook with one of nearly everything that Excel puts into a file: a chart, an image, notes with their drawing,
 * threaded comments, validation and conditional formats (plain and x14), custom XML, printer settings, a table, a
 * pivot, shared and array formulas, rich text and phonetic guides. What it holds is known to the tests that use it.
 */
export function richParts(): Record<string, string | Uint8Array> {
  return { ...packageParts(), ...workbookParts(), ...sheets(), ...attachments() };
}

/** The same, zipped. */
export function richWorkbook(
  change: (parts: Record<string, string | Uint8Array>) => void = () => undefined,
): Uint8Array {
  const parts = richParts();
  change(parts);
  return zipParts(parts);
}

/** Zips parts in their order, with a fixed date. */
export function zipParts(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2024, 0, 1) });
}

/** The smallest workbook around one sheet: sheetData's content, and what stands before and behind it. */
export function plainWorkbook(
  rows: string,
  around: { before?: string; after?: string; names?: string; parts?: Record<string, string> } = {},
): Uint8Array {
  return zipParts({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_ML}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_ML}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${around.names ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${around.before ?? ''}<sheetData>${rows}</sheetData>${around.after ?? ''}</worksheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}"><si><t>甲</t></si><si><r><t>乙</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>注音</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>`,
    ...around.parts,
  });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const PERSON = 'http://schemas.microsoft.com/office/2017/10/relationships';
const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

function relationships(
  ...entries: readonly (readonly [id: string, type: string, target: string, more?: string])[]
): string {
  const list = entries.map(([id, type, target, more = '']) => {
    const uri = type.startsWith('http') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${uri}" Target="${target}"${more}/>`;
  });
  return `${XML}<Relationships xmlns="${RELS}">${list.join('')}</Relationships>`;
}

function packageParts(): Record<string, string> {
  const overrides: readonly (readonly [part: string, type: string])[] = [
    ['xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`],
    ...[1, 2, 3, 4].map((n) => [`xl/worksheets/sheet${n}.xml`, `${SHEET_ML}.worksheet+xml`] as const),
    ['xl/styles.xml', `${SHEET_ML}.styles+xml`],
    ['xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`],
    ['xl/calcChain.xml', `${SHEET_ML}.calcChain+xml`],
    ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
    ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
    ['xl/comments1.xml', `${SHEET_ML}.comments+xml`],
    ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
    ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
    ['xl/tables/table1.xml', `${SHEET_ML}.table+xml`],
    ['xl/pivotTables/pivotTable1.xml', `${SHEET_ML}.pivotTable+xml`],
    ['xl/pivotCache/pivotCacheDefinition1.xml', `${SHEET_ML}.pivotCacheDefinition+xml`],
    ['xl/pivotCache/pivotCacheRecords1.xml', `${SHEET_ML}.pivotCacheRecords+xml`],
    ['customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ];
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="${SHEET_ML}.printerSettings"/>${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': relationships(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
      ['rId4', 'custom-properties', 'docProps/custom.xml'],
    ),
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>某单位</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    'docProps/custom.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0</vt:lpwstr></property></Properties>`,
  };
}

function workbookParts(): Record<string, string> {
  const strings = [
    '<si><t>部门整体绩效</t></si>',
    '<si><r><t>指标</t></r><r><rPr><b/><sz val="12"/><rFont val="宋体"/></rPr><t xml:space="preserve"> 名称</t></r><rPh sb="0" eb="2"><t>ジーブ</t></rPh><phoneticPr fontId="0"/></si>',
    '<si><t xml:space="preserve">  两端空格 </t></si>',
    '<si><t>行_x000D_\n列</t></si>',
    ...['项目', '金额', '基建', '维修', '总计', '求和项:金额', '行标签'].map(
      (text) => `<si><t>${text}</t></si>`,
    ),
  ];
  return {
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000"/></bookViews><sheets><sheet name="评分表" sheetId="3" r:id="rId1"/><sheet name="基础 数据" sheetId="1" r:id="rId2"/><sheet name="表与透视" sheetId="7" state="hidden" r:id="rId3"/><sheet name="空表" sheetId="9" state="veryHidden" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">评分表!$A$1:$H$40</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">评分表!$A:$A,评分表!$1:$2</definedName><definedName name="财政拨款">'基础 数据'!$B$2</definedName><definedName name="隐藏名" hidden="1">评分表!$A$1</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="5" r:id="rId9"/></pivotCaches></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId4', 'worksheet', 'worksheets/sheet4.xml'],
      ['rId5', 'styles', 'styles.xml'],
      ['rId6', 'sharedStrings', 'sharedStrings.xml'],
      ['rId7', 'theme', 'theme/theme1.xml'],
      ['rId8', 'calcChain', 'calcChain.xml'],
      ['rId9', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ['rId10', `${PERSON}/person`, 'persons/person.xml'],
      ['rId11', 'customXml', '../customXml/item1.xml'],
    ),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}" count="14" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    // The second and third entries inherit the sheet of the first.
    'xl/calcChain.xml': `${XML}<calcChain xmlns="${MAIN}"><c r="C4" i="3" l="1"/><c r="C5"/><c r="C6"/><c r="C7"/><c r="D4" i="3"/><c r="F4" a="1"/><c r="C2" i="1" l="1"/></calcChain>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><i val="0"/><u/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/></font><font><strike/><sz val="9"/><color indexed="12"/><name val="Arial"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="medium"><color rgb="FF00B050"/></right><top style="double"><color indexed="64"/></top><bottom style="mediumDashDot"><color theme="5"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="1" fillId="2" borderId="1" xfId="0" applyAlignment="1" applyProtection="1"><alignment horizontal="center" vertical="center" textRotation="255" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="14" fontId="2" fillId="3" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left" indent="2"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`,
    'xl/theme/theme1.xml': theme(),
  };
}

function theme(): string {
  const colours = [
    ['dk1', '<a:sysClr val="windowText" lastClr="000000"/>'],
    ['lt1', '<a:sysClr val="window" lastClr="FFFFFF"/>'],
    ...['dk2 44546A', 'lt2 E7E6E6', 'accent1 4472C4', 'accent2 ED7D31', 'accent3 A5A5A5', 'accent4 FFC000']
      .concat('accent5 5B9BD5', 'accent6 70AD47', 'hlink 0563C1', 'folHlink 954F72')
      .map((pair) => [pair.split(' ')[0], `<a:srgbClr val="${pair.split(' ')[1]!}"/>`]),
  ];
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${XML}<a:theme xmlns:a="${DRAWING}/main" name="Office"><a:themeElements><a:clrScheme name="Office">${colours.map(([name, colour]) => `<a:${name!}>${colour!}</a:${name!}>`).join('')}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

function sheets(): Record<string, string> {
  const sheet = (content: string): string =>
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">${content}</worksheet>`;
  const rows = [
    '<row r="1" spans="1:8" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>',
    '<row r="2" spans="1:8"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="inlineStr"><is><t>内联</t></is></c></row>',
    '<!-- <c r="A3"><v>99</v></c> -->',
    '<row r="3" spans="1:8" s="4" customFormat="1"/>',
    '<row r="4" spans="1:8"><c r="A4"><v>1.5</v></c><c r="B4" s="4"><v>0.1</v></c><c r="C4" t="str"><f t="shared" ref="C4:C7" si="0">A4*$B$4+SUM(A$4:A4)&amp;"A4"</f><v>1.65A4</v></c><c r="D4" t="str"><f>IF(A4&gt;1,"A4是","否")</f><v>A4是</v></c><c r="F4"><f t="array" ref="F4:F5">A4:A5*2</f><v>3</v></c></row>',
    '<row r="5" spans="1:8"><c r="A5"><v>2</v></c><c r="C5" t="str"><f t="shared" si="0"/><v>3.7A4</v></c><c r="F5"><v>4</v></c></row>',
    '<row r="6" spans="1:8"><c r="A6" t="b"><v>1</v></c><c r="B6" t="e"><v>#DIV/0!</v></c><c r="C6" t="str"><f t="shared" si="0"/><v>4.6A4</v></c></row>',
    '<row r="7" spans="1:8" hidden="1"><c r="A7" s="2"><v>43831</v></c><c r="B7" s="3"><v>43861</v></c><c r="C7" t="str"><f t="shared" si="0"/><v>48218.6A4</v></c></row>',
    '<row r="9" spans="1:8"><c r="A9" s="4"/><c r="C9" s="4"/></row>',
  ];
  return {
    'xl/worksheets/sheet1.xml': sheet(
      `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F9"/><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="A4" sqref="A4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="2" max="3" width="9" hidden="1" customWidth="1"/><col min="8" max="8" width="9" style="2"/></cols><sheetData>${rows.join('')}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><conditionalFormatting sqref="A4:A7 C4"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>A4&gt;1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B4:B6"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="有误" error="请从列表中选择" promptTitle="提示" prompt="选一项" sqref="A9 C9"><formula1>"达标, 不达标,""其他"""</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" location="'基础 数据'!B2" tooltip="到数据"/><hyperlink ref="B2" r:id="rId1"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.2" footer="0.25"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId2"/><headerFooter><oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="3" id="{11111111-2222-3333-4444-555555555555}"><xm:f>'基础 数据'!$B$2&gt;1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'基础 数据'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>D5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['rId1', 'hyperlink', 'https://example.com/a?b=1', ' TargetMode="External"'],
      ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId3', 'drawing', '../drawings/drawing1.xml'],
      ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId5', 'comments', '../comments1.xml'],
      ['rId6', `${PERSON}/threadedComment`, '../threadedComments/threadedComment1.xml'],
    ),
    'xl/worksheets/sheet2.xml': sheet(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>数据</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>财政拨款</t></is></c><c r="B2"><v>1234.5</v></c><c r="C2"><f>财政拨款*2</f><v>2469</v></c></row></sheetData>',
    ),
    'xl/worksheets/sheet3.xml': sheet(
      '<sheetData><row r="1"><c r="A1" t="s"><v>4</v></c><c r="B1" t="s"><v>5</v></c></row><row r="2"><c r="A2" t="s"><v>6</v></c><c r="B2"><v>10</v></c></row><row r="3"><c r="A3" t="s"><v>7</v></c><c r="B3"><v>20</v></c></row><row r="6"><c r="A6" t="s"><v>10</v></c><c r="B6" t="s"><v>9</v></c></row><row r="7"><c r="A7" t="s"><v>6</v></c><c r="B7"><v>10</v></c></row><row r="8"><c r="A8" t="s"><v>7</v></c><c r="B8"><v>20</v></c></row><row r="9"><c r="A9" t="s"><v>8</v></c><c r="B9"><v>30</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    ),
    'xl/worksheets/_rels/sheet3.xml.rels': relationships(
      ['rId1', 'table', '../tables/table1.xml'],
      ['rId2', 'pivotTable', '../pivotTables/pivotTable1.xml'],
    ),
    'xl/worksheets/sheet4.xml': sheet('<sheetData/>'),
  };
}

/** One red pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

function attachments(): Record<string, string | Uint8Array> {
  const anchor = (from: number, to: number, content: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>${from}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${to}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
  return {
    'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchor(0, 4, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}${anchor(5, 7, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`)}</xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships(
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/charts/chart1.xml': `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>评分表!$A$4:$A$5</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
    'xl/media/image1.png': PNG,
    'xl/comments1.xml': `${XML}<comments xmlns="${MAIN}"><authors><author>张三</author><author>tc={AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}</author></authors><commentList><comment ref="A4" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>张三:</t></r><r><t xml:space="preserve">\n请核实</t></r></text></comment><comment ref="B4" authorId="1" shapeId="0"><text><t>[线程批注]</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${[
      [3, 0, 1],
      [3, 1, 2],
    ]
      .map(
        ([row, column, id]) =>
          `<v:shape id="_x0000_s${1024 + id!}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row!}</x:Row><x:Column>${column!}</x:Column></x:ClientData></v:shape>`,
      )
      .join('')}</xml>`,
    'xl/threadedComments/threadedComment1.xml': `${XML}<ThreadedComments xmlns="${THREADED}"><threadedComment ref="B4" dT="2024-01-01T00:00:00.00" personId="{12345678-1234-1234-1234-123456789012}" id="{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}"><text>这里再看一下</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `${XML}<personList xmlns="${THREADED}"><person displayName="李四" id="{12345678-1234-1234-1234-123456789012}" userId="li" providerId="None"/></personList>`,
    'xl/tables/table1.xml': `${XML}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="项目"/><tableColumn id="2" name="金额"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    'xl/pivotTables/pivotTable1.xml': `${XML}<pivotTableDefinition xmlns="${MAIN}" name="透视1" cacheId="5" dataCaption="值" updatedVersion="6" minRefreshableVersion="3" createdVersion="6"><location ref="A6:B9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:金额" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships([
      'rId1',
      'pivotCacheDefinition',
      '../pivotCache/pivotCacheDefinition1.xml',
    ]),
    'xl/pivotCache/pivotCacheDefinition1.xml': `${XML}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="张三" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="2"><cacheSource type="worksheet"><worksheetSource name="表1"/></cacheSource><cacheFields count="2"><cacheField name="项目" numFmtId="0"><sharedItems count="2"><s v="基建"/><s v="维修"/></sharedItems></cacheField><cacheField name="金额" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="10" maxValue="20"/></cacheField></cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationships([
      'rId1',
      'pivotCacheRecords',
      'pivotCacheRecords1.xml',
    ]),
    'xl/pivotCache/pivotCacheRecords1.xml': `${XML}<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="10"/></r><r><x v="1"/><n v="20"/></r></pivotCacheRecords>`,
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 64 }, (_, n) => n * 3),
    'customXml/item1.xml': '<?xml version="1.0"?><根 xmlns="urn:example">保留</根>',
    'customXml/itemProps1.xml': `${XML}<ds:datastoreItem ds:itemID="{99999999-8888-7777-6666-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps1.xml']),
  };
}
