import { connectionOf } from '@koinipoli/kit';
import { Project } from './type.js';

export const ProjectConnection = connectionOf(Project);
