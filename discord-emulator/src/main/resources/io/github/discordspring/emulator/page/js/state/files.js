/** The largest file that the emulator takes, as Discord does of people who do not pay. */
export const MAX_FILE_SIZE = 10 * 1024 * 1024;

/** A file as the control API takes it. */
export async function sendable(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(new Error(`${file.name} cannot be read.`));
    reader.readAsDataURL(file);
  });
  return { filename: file.name, content_type: file.type, data: url.slice(url.indexOf(',') + 1) };
}
