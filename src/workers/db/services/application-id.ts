/** "REEL" in the header of every database of this app (https://www.sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x5245454c;

/** What `user_version` says of a database that has been replaced by another: nobody may write to it any more. */
export const RETIRED_VERSION = -1;
