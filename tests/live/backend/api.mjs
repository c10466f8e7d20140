/** A minimal GraphQL client: one per signed-in person, it keeps that person's bearer token. */

export class ApiError extends Error {}

export function createApi(endpoint, token = '') {
  const api = { token, send };
  return api;

  /** Answers `data`; throws on HTTP errors, GraphQL errors and Vendure's "error results". */
  async function send(query, variables = {}) {
    const headers = { 'content-type': 'application/json' };
    if (api.token) headers.authorization = `Bearer ${api.token}`;
    const response = await fetch(endpoint, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    // Vendure sends the token when a session begins, also for an anonymous shop visitor.
    api.token = response.headers.get('vendure-auth-token') || api.token;
    const { data, errors } = await response.json();
    if (errors?.length) throw new ApiError(`${errors[0].message}\n${query}`);
    for (const [field, value] of Object.entries(data)) throwIfErrorResult(field, value);
    return data;
  }
}

/** A mutation that was understood but refused answers an object with `errorCode`, not an error. */
function throwIfErrorResult(field, value) {
  if (value?.errorCode) throw new ApiError(`${field}: ${value.errorCode} ${value.message}`);
}

/** The selection every mutation with error results needs. */
export const OR_ERROR = '... on ErrorResult { errorCode message }';

export async function signIn(endpoint, username, password) {
  const api = createApi(endpoint);
  await api.send(
    `mutation ($username: String!, $password: String!) {
      login(username: $username, password: $password) { ... on CurrentUser { id } ${OR_ERROR} }
    }`,
    { username, password },
  );
  return api;
}
