package io.github.discordspring.rest.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.file.FileContent;
import io.github.discordspring.model.file.FilePart;
import io.github.discordspring.model.file.MultipartRequest;
import io.github.discordspring.model.invite.InviteCreateRequest;
import io.github.discordspring.model.invite.InviteTargetUsers;
import io.github.discordspring.model.sticker.StickerCreateRequest;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, where Discord takes the file beside the request. Files of messages
 * are part of their requests.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading
 * files</a>
 */
public final class UploadForm implements MultipartRequest {

	private static final String TARGET_USERS_FILE = "target_users.csv";

	private final @Nullable Object request;

	private final boolean payload;

	private final Map<String, String> fields;

	private final FilePart file;

	private UploadForm(@Nullable Object request, boolean payload, Map<String, String> fields, FilePart file) {
		this.request = request;
		this.payload = payload;
		this.fields = fields;
		this.file = file;
	}

	/**
	 * Makes the form of a sticker.
	 * @param request name, description and tags
	 * @param filename name of the file, by whose end its type is known
	 * @param content PNG, APNG, GIF or Lottie, up to 512 KiB
	 * @return the form
	 */
	public static UploadForm sticker(StickerCreateRequest request, String filename, FileContent content) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("name", request.name());
		fields.put("description", request.description());
		fields.put("tags", request.tags());
		return new UploadForm(request, false, fields, new FilePart("file", filename, content));
	}

	/**
	 * Makes the form of an invite that only some users may accept.
	 * @param request the invite
	 * @param userIds who may accept it
	 * @return the form
	 */
	public static UploadForm invite(InviteCreateRequest request, Snowflakes userIds) {
		return invite(request, FileContent.of(InviteTargetUsers.write(userIds)));
	}

	/**
	 * Makes the form of an invite that only some users may accept.
	 * @param request the invite
	 * @param targetUsers file with who may accept it, see {@link InviteTargetUsers}
	 * @return the form
	 */
	public static UploadForm invite(InviteCreateRequest request, FileContent targetUsers) {
		return new UploadForm(request, true, Map.of(),
				new FilePart(InviteTargetUsers.PART, TARGET_USERS_FILE, targetUsers));
	}

	/**
	 * Makes the form that replaces those who may accept an invite.
	 * @param userIds who may accept it
	 * @return the form
	 */
	public static UploadForm targetUsers(Snowflakes userIds) {
		return targetUsers(FileContent.of(InviteTargetUsers.write(userIds)));
	}

	/**
	 * Makes the form that replaces those who may accept an invite.
	 * @param content file with who may accept it, see {@link InviteTargetUsers}
	 * @return the form
	 */
	public static UploadForm targetUsers(FileContent content) {
		return new UploadForm(null, false, Map.of(), new FilePart(InviteTargetUsers.PART, TARGET_USERS_FILE, content));
	}

	/**
	 * Makes the form of a file alone.
	 * @param filename name of the file
	 * @param content the file
	 * @return the form
	 */
	public static UploadForm file(String filename, FileContent content) {
		return new UploadForm(null, false, Map.of(), new FilePart("file", filename, content));
	}

	/**
	 * Gives the request that the file belongs to.
	 * @return what is checked before it is sent, {@code null} if the file stands alone
	 */
	public @Nullable Object request() {
		return this.request;
	}

	/**
	 * Tells how the request is sent.
	 * @return whether as the part {@code payload_json}; else as {@link #fields()}
	 */
	public boolean hasPayload() {
		return this.payload;
	}

	/**
	 * Gives the parts that are text.
	 * @return the texts by name
	 */
	public Map<String, String> fields() {
		return this.fields;
	}

	@Override
	public List<FilePart> fileParts() {
		return List.of(this.file);
	}

}
