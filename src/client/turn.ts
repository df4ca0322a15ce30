/** Lets the browser answer its reader before the work goes on. */
export const turn = (): Promise<void> => new Promise((done) => setTimeout(done));
