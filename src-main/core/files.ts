/** What a caller is told of a file made for them; it is fetched once, by its id. */
export interface FileTicket {
  fileId: string
  fileName: string
  mediaType: string
  sizeBytes: number
}

export interface MadeFile {
  /** Nobody else is given it. */
  ownerStaffUserId: string
  fileName: string
  mediaType: string
  bytes: Uint8Array
}

/** Files made for one caller, on their way out. */
export interface Files {
  put(file: MadeFile): FileTicket
}
