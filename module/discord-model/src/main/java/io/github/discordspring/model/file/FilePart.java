package io.github.discordspring.model.file;

/**
 * A file as it travels in a request: a part of {@code multipart/form-data}.
 *
 * @param name name of the part, such as {@code files[0]}
 * @param filename name of the file
 * @param content its bytes
 */
public record FilePart(String name, String filename, FileContent content) {

}
