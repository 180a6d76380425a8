export interface Finding {
  about: string;
  ok: boolean;
  found: string;
  /** The line that the page's owner has to change; empty where nothing has to be. */
  change: string;
}
export function checkEmbedding(page?: { lesson?: string }): Promise<Finding[]>;
