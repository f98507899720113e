// What is no request may hang as well, such as a file system: nothing keeps a step from its outputs.

/** What `work` gives, unless the time for all is over before. */
export function within<T>(over: Promise<void>, work: Promise<T>): Promise<T> {
  const ended = over.then(() => {
    throw new Error('out of time')
  })
  return Promise.race([work, ended])
}
