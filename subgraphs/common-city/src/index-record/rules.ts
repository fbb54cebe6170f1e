/** Whether an area is a municipality, by its id. */
export const isMunicipality = (area: string): boolean => /^area:\d{4}$/.test(area);
