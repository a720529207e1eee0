// What the types of selenium-webdriver leave out.
declare module 'selenium-webdriver/remote/index.js' {
  /** The process of a driver. */
  export class DriverService {
    constructor(
      executable: string,
      options: { loopback: boolean; port: number; args: readonly string[]; env: Readonly<NodeJS.ProcessEnv> },
    );
    /** Starts it, and gives its address. */
    start(): Promise<string>;
    kill(): Promise<void>;
  }
}

declare module 'selenium-webdriver/net/portprober.js' {
  export function findFreePort(): Promise<number>;
}
