// The form in which GitHub's REST API says no.
import { json, type Headers, type WireResponse } from './wire.js'

/** The error body of GitHub docs "Troubleshooting the REST API". */
export function restError(status: number, message: string, headers: Headers = {}): WireResponse {
  return json(
    status,
    { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    headers
  )
}

export const notFound = restError(404, 'Not Found')
