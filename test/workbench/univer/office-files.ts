/** Where the library's files stand after installation. */
export const OFFICE_FOLDER = 'node_modules/@microsoft/office-js/dist';
