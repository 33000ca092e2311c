// Types of the part of the papaparse package that the importers use.
declare module 'papaparse' {
  interface Options {
    delimiter: string;
    newline: string;
    preview: number;
  }
  interface Result {
    data: string[][];
    errors: { type: string; row: number }[];
  }
  const Papa: { parse(text: string, options: Options): Result };
  export default Papa;
}
