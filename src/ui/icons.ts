import { html, type TemplateResult } from 'lit';
import chartColumn from 'lucide-static/icons/chart-column.svg?raw';
import fileUp from 'lucide-static/icons/file-up.svg?raw';
import folderPlus from 'lucide-static/icons/folder-plus.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import layers3 from 'lucide-static/icons/layers-3.svg?raw';
import layoutGrid from 'lucide-static/icons/layout-grid.svg?raw';
import libraryBig from 'lucide-static/icons/library-big.svg?raw';
import listFilter from 'lucide-static/icons/list-filter.svg?raw';
import listTodo from 'lucide-static/icons/list-todo.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import panelLeft from 'lucide-static/icons/panel-left.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import settings from 'lucide-static/icons/settings.svg?raw';
import sparkles from 'lucide-static/icons/sparkles.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

/**
 * An icon of the Lucide set (https://lucide.dev, ISC License), drawn in the colour of the text beside it. It
 * says nothing by itself: a screen reader skips it. The drawing is part of the build, never text from outside, and of the
 * template: it is parsed once, and not for every place that shows it.
 */
export function icon(file: string): TemplateResult {
  const shapes = file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>'));
  const text = [
    `<svg class="icon" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes}</svg>`,
  ];
  // What a tag function is called with.
  return html(Object.assign(text, { raw: text }));
}

export const iconHome = icon(house);
export const iconLibrary = icon(libraryBig);
export const iconLayers = icon(layers3);
export const iconPlus = icon(plus);
export const iconSearch = icon(search);
export const iconFilter = icon(listFilter);
export const iconSettings = icon(settings);
export const iconJobs = icon(listTodo);
export const iconPanel = icon(panelLeft);
export const iconMenu = icon(menu);
export const iconGrid = icon(layoutGrid);
export const iconClose = icon(x);
export const iconHistory = icon(history);
export const iconSynthetic = icon(sparkles);
export const iconDashboard = icon(chartColumn);
export const iconFileUp = icon(fileUp);
export const iconFolderPlus = icon(folderPlus);
