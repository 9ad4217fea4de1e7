import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { DEV_BASE, filesNamed } from '../../scripts/excel/address';
import { missingUnless, testUnless } from '../support/skip-aloud';

/**
 * The rules of the add-in manifest that can be checked offline; `npm run manifest:validate` asks Microsoft's service.
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 * https://learn.microsoft.com/openspecs/office_file_formats/ms-owemxml (schemas)
 */
const root = path.resolve(__dirname, '../..');
const text = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

interface Element {
  /** With the namespace of its own vocabulary: `app:Id`, `ov:Hosts`, `bt:Image`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'app',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'ov',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt',
};

/** Throws when the text is not well-formed. */
function parse(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('opentag', ({ local, uri, attributes }) => {
    const own = Object.values(attributes).filter(
      ({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns',
    );
    const element: Element = {
      name: `${PREFIXES[uri] ?? uri}:${local}`,
      attributes: Object.fromEntries(own.map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (piece) => void (open.at(-1)!.text += piece));
  parser.write(xml).close();
  return top.children[0]!;
}

const manifest = parse(text);

function all(name: string, from: Element = manifest): Element[] {
  return [...(from.name === name ? [from] : []), ...from.children.flatMap((child) => all(name, child))];
}
const one = (name: string, from?: Element): Element => {
  const found = all(name, from);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0]!;
};
const values = (elements: readonly Element[], attribute: string) =>
  elements.map(({ attributes }) => attributes[attribute]);

/** What may stand in an element, in this order. `!`: must be there; `*`: any number. */
const CONTENT: Readonly<Record<string, string>> = {
  'app:OfficeApp':
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! ' +
    'SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! ov:VersionOverrides!',
  'app:DisplayName': 'Override*',
  'app:Description': 'Override*',
  'app:Hosts': 'Host!',
  'app:Requirements': 'Sets! Methods',
  'app:Sets': 'Set*',
  'app:DefaultSettings': 'SourceLocation!',
  'ov:VersionOverrides': 'Description Requirements Hosts! Resources! EquivalentAddins',
  'ov:Requirements': 'bt:Sets!',
  'bt:Sets': 'Set*',
  'ov:Hosts': 'Host!',
  'ov:Host': 'Runtimes! AllFormFactors DesktopFormFactor!',
  'ov:Runtimes': 'Runtime!',
  'ov:DesktopFormFactor': 'GetStarted FunctionFile! ExtensionPoint!',
  'ov:GetStarted': 'Title! Description! LearnMoreUrl!',
  'ov:ExtensionPoint': 'CustomTab!',
  'ov:CustomTab': 'Group* Label!',
  'ov:Group': 'Label! Icon! Control*',
  'ov:Control': 'Label! Supertip! Icon! Action! Enabled',
  'ov:Supertip': 'Title! Description!',
  'ov:Icon': 'bt:Image*',
  'ov:Action': 'TaskpaneId SourceLocation Title FunctionName',
  'ov:Resources': 'bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!',
  'bt:Images': 'Image*',
  'bt:Urls': 'Url*',
  'bt:ShortStrings': 'String*',
  'bt:LongStrings': 'String*',
  'bt:Image': 'Override*',
  'bt:Url': 'Override*',
  'bt:String': 'Override*',
};

function disorder(element: Element): string[] {
  const prefix = element.name.slice(0, element.name.indexOf(':'));
  const wanted = (CONTENT[element.name] ?? '').split(' ').filter((item) => item !== '');
  const pattern = wanted
    .map((item) => {
      const name = item.replace(/[!*]$/, '');
      const count = item.endsWith('!') ? '' : item.endsWith('*') ? '*' : '?';
      return `(?:${name.includes(':') ? name : `${prefix}:${name}`} )${count}`;
    })
    .join('');
  const names = element.children.map(({ name }) => `${name} `).join('');
  return [
    ...(new RegExp(`^${pattern}$`).test(names) ? [] : [`${element.name}: ${names}`]),
    ...element.children.flatMap(disorder),
  ];
}

test('every element holds what the schema allows, in its order', () => {
  expect(manifest.name).toBe('app:OfficeApp');
  expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
  expect(disorder(manifest)).toEqual([]);
  // The check itself: two elements changed places.
  const swapped = text.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1');
  expect(disorder(parse(swapped))).toHaveLength(1);
});

test('identity: a GUID, and a version that goes with the package', () => {
  expect(one('app:Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(one('app:Version').text).toBe(`1.${version}`);
  expect(one('app:Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
});

test('Excel alone; an old one is let in so that the page can say what is missing', () => {
  expect(values(all('app:Host'), 'Name')).toEqual(['Workbook']);
  expect(values(all('ov:Host'), 'xsi:type')).toEqual(['Workbook']);
  expect(all('app:Set').map(({ attributes }) => attributes)).toEqual([
    { Name: 'ExcelApi', MinVersion: '1.1' },
  ]);
  expect(all('bt:Set').map(({ attributes }) => attributes)).toEqual([
    { Name: 'ExcelApi', MinVersion: '1.14' },
    { Name: 'SharedRuntime', MinVersion: '1.1' },
  ]);
  expect(one('app:Permissions').text).toBe('ReadWriteDocument');
});

test('one shared runtime: the pane, its buttons and its functions are one page', () => {
  const runtime = one('ov:Runtime').attributes;
  expect(runtime).toEqual({ resid: 'Pane.Url', lifetime: 'long' });
  expect(one('ov:FunctionFile').attributes).toEqual({ resid: 'Pane.Url' });
  expect(values(all('ov:SourceLocation'), 'resid')).toEqual(['Pane.Url']);
  const page = all('bt:Url').find(({ attributes }) => attributes.id === 'Pane.Url')!;
  expect(page.attributes.DefaultValue).toBe(one('app:SourceLocation').attributes.DefaultValue);
});

test('the ribbon: five commands, in this order', () => {
  expect(values(all('ov:CustomTab'), 'id')).toEqual(['Jixiao.Tab']);
  const commands = all('ov:Control').map((control) => {
    const action = one('ov:Action', control);
    const kind = action.attributes['xsi:type'];
    const does = kind === 'ShowTaskpane' ? one('ov:TaskpaneId', action) : one('ov:FunctionName', action);
    return [control.attributes.id, kind, does.text];
  });
  expect(commands).toEqual([
    ['Jixiao.OpenPane', 'ShowTaskpane', 'Jixiao.Pane'],
    ['Jixiao.FillNarratives', 'ExecuteFunction', 'FillNarratives'],
    ['Jixiao.Check', 'ExecuteFunction', 'Check'],
    ['Jixiao.Undo', 'ExecuteFunction', 'Undo'],
    ['Jixiao.NewWorkbook', 'ExecuteFunction', 'NewWorkbook'],
  ]);
  const ids = [...all('ov:Group'), ...all('ov:Control'), ...all('ov:CustomTab')].map((e) => e.attributes.id!);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every resid is defined in its own list, every resource is used', () => {
  const list = (name: string) => values(one(name).children, 'id').map((id) => `${name} ${id}`);
  const defined = ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].flatMap(list);
  const kinds: Readonly<Record<string, string>> = {
    'bt:Image': 'bt:Images',
    'ov:Runtime': 'bt:Urls',
    'ov:FunctionFile': 'bt:Urls',
    'ov:SourceLocation': 'bt:Urls',
    'ov:LearnMoreUrl': 'bt:Urls',
    'ov:Label': 'bt:ShortStrings',
    'ov:Title': 'bt:ShortStrings',
    'ov:Description': 'bt:LongStrings',
  };
  const used = (element: Element): string[] => [
    ...('resid' in element.attributes ? [`${kinds[element.name]} ${element.attributes.resid}`] : []),
    ...element.children.flatMap(used),
  ];
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used(manifest))].sort()).toEqual([...defined].sort());
  expect(defined.map((id) => id.split(' ')[1]!).filter((id) => id.length > 32)).toEqual([]);
});

test('texts: Chinese by default, English beside it, within the lengths', () => {
  expect(one('app:DefaultLocale').text).toBe('zh-CN');
  const strings: [Element, number][] = [
    [one('app:DisplayName'), 125],
    [one('app:Description'), 250],
    ...one('bt:ShortStrings').children.map((element): [Element, number] => [element, 125]),
    ...one('bt:LongStrings').children.map((element): [Element, number] => [element, 250]),
  ];
  for (const [element, most] of strings) {
    const english = element.children;
    expect(values(english, 'Locale')).toEqual(['en-US']);
    const [zh, en] = [element.attributes.DefaultValue!, english[0]!.attributes.Value!];
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/[^\x20-\x7e]/);
    for (const said of [zh, en]) {
      expect(said.length).toBeGreaterThan(0);
      expect(said.length).toBeLessThanOrEqual(most);
      expect(said).not.toMatch(/[!！]|您/u);
    }
  }
  expect(one('app:ProviderName').text.length).toBeLessThanOrEqual(125);
});

test('addresses are https and below the development address', () => {
  const addresses = (element: Element): string[] => [
    ...Object.values(element.attributes).filter((value) => /^\w+:\/\//.test(value)),
    ...element.children.flatMap(addresses),
  ];
  const found = addresses(manifest);
  expect(found.length).toBeGreaterThan(40);
  expect(found.filter((address) => !address.startsWith(DEV_BASE))).toEqual([]);
  // Only in attributes, so that the deployment's replacing finds them all.
  expect(text.match(/https:\/\/localhost/g)!).toHaveLength(found.length);
});

test('every icon comes in the sizes that Office asks for, and is a picture of that size', () => {
  const images = new Map(all('bt:Image').map(({ attributes }) => [attributes.id, attributes.DefaultValue!]));
  const icons = all('ov:Icon');
  expect(icons.length).toBe(7);
  for (const icon of icons) {
    expect(values(icon.children, 'size')).toEqual(['16', '20', '24', '32', '40', '48', '64', '80']);
    for (const { attributes } of icon.children)
      expect(sizeOf(images.get(attributes.resid)!)).toEqual([
        Number(attributes.size),
        Number(attributes.size),
      ]);
  }
  expect(sizeOf(one('app:IconUrl').attributes.DefaultValue!)).toEqual([32, 32]);
  expect(sizeOf(one('app:HighResolutionIconUrl').attributes.DefaultValue!)).toEqual([64, 64]);
});

test('every drawing has its pictures, in nine sizes, and every picture its drawing', () => {
  const names = new Set(
    readdirSync(path.join(root, 'assets/svg')).map((file) => /^(.+)-(?:16|32)\.svg$/.exec(file)![1]!),
  );
  expect(names.size).toBe(6);
  const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
  const wanted = [...names].flatMap((name) => sizes.map((size) => `${name}-${size}.png`));
  const present = readdirSync(path.join(root, 'assets')).filter((file) => file.endsWith('.png'));
  expect(present.sort()).toEqual(wanted.sort());
  for (const file of present) {
    const size = Number(/-(\d+)\.png$/.exec(file)![1]);
    expect([file, ...sizeOf(`${DEV_BASE}assets/${file}`)]).toEqual([file, size, size]);
  }
});

/** Width and height of a PNG with an alpha channel. */
function sizeOf(address: string): [number, number] {
  const png = readFileSync(path.join(root, address.slice(DEV_BASE.length)));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(png[25]).toBe(6); // colour type RGBA: transparent around the drawing
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('every file it names is in assets/, or is the page of the pane', () => {
  const names = filesNamed(text, DEV_BASE);
  expect(names.length).toBeGreaterThan(40);
  const elsewhere = names.filter((name) => !name.startsWith('assets/'));
  expect(elsewhere).toEqual(['taskpane.html']);
  expect(names.filter((name) => name.startsWith('assets/') && !existsSync(path.join(root, name)))).toEqual(
    [],
  );
});

const built = path.join(root, 'dist/excel');
const inBuild = testUnless(
  missingUnless(existsSync(path.join(built, 'taskpane.html')), 'the pane is not built'),
);

inBuild('every file it names is in the build', () => {
  expect(filesNamed(text, DEV_BASE).filter((name) => !existsSync(path.join(built, name)))).toEqual([]);
});
