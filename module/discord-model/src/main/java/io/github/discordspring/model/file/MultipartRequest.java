package io.github.discordspring.model.file;

import java.util.List;

/**
 * A request that may have files with it. If it has, it is sent as
 * {@code multipart/form-data}, with its JSON as the part {@code payload_json}; if not, as
 * JSON alone.
 */
@FunctionalInterface
public interface MultipartRequest {

	/**
	 * The files to be sent.
	 * @return their parts; empty if there are none
	 */
	List<FilePart> fileParts();

}
