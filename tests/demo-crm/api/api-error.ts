/** An error as the REST API answers it: a status and a body that is an array of one. */
export class ApiError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly fields: readonly string[] | undefined;

  constructor(status: number, errorCode: string, message: string, fields?: readonly string[]) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.errorCode = errorCode;
    this.fields = fields;
  }

  get body(): unknown {
    return [{ message: this.message, errorCode: this.errorCode, ...(this.fields ? { fields: this.fields } : {}) }];
  }
}

export const notFound = (what = 'The requested resource does not exist') => new ApiError(404, 'NOT_FOUND', what);
export const deleted = () => new ApiError(404, 'ENTITY_IS_DELETED', 'entity is deleted');
export const sessionEnded = () => new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
