import { oneBy, pagesOf } from '@koinipoli/kit';
import { projectList } from './queries.js';

export const projectPages = pagesOf(projectList);
export const projectById = oneBy(projectList, 'id');
