/** A chosen file under the name it has in its folder. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
}
