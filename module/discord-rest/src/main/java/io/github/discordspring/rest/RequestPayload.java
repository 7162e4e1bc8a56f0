package io.github.discordspring.rest;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.file.FilePart;
import io.github.discordspring.model.file.MultipartRequest;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.rest.route.UploadForm;
import org.jspecify.annotations.Nullable;

/**
 * What a request sends after its head: JSON (or a form of OAuth2's, as bytes), or a form
 * with files. Written once for all attempts; the files are read for each.
 *
 * @param json the request, or {@code null} if there is none or it stands in the fields
 * @param fields parts of the form that are text
 * @param files parts of the form that are files; without any, it is no form
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RequestPayload(byte @Nullable [] json, Map<String, String> fields, List<FilePart> files) {

	/**
	 * Writes a body.
	 * @param value what to send, {@code null} for nothing
	 * @param allowedMentions whom messages may notify that do not say it, if that is set
	 * @throws io.github.discordspring.model.validation.InvalidRequestException if Discord
	 * would refuse it
	 */
	static RequestPayload of(@Nullable Object value, @Nullable AllowedMentions allowedMentions) {
		if (value == null) {
			return new RequestPayload(null, Map.of(), List.of());
		}
		if (value instanceof FormBody form) {
			return new RequestPayload(form.bytes(), Map.of(), List.of());
		}
		if (value instanceof UploadForm form) {
			Object request = form.request();
			if (request != null) {
				DiscordJson.validate(request);
			}
			byte[] json = (request != null && form.hasPayload()) ? DiscordJson.write(request) : null;
			return new RequestPayload(json, form.fields(), form.fileParts());
		}
		Object body = AllowedMentionsDefault.apply(value, allowedMentions);
		DiscordJson.validate(body);
		List<FilePart> files = (body instanceof MultipartRequest multipart) ? multipart.fileParts() : List.of();
		return new RequestPayload(DiscordJson.write(body), Map.of(), files);
	}

}
