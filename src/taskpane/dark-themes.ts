/** A file of their own, so that they are loaded only where they are worn. */
export { teamsHighContrastTheme, webDarkTheme } from '@fluentui/react-components';
