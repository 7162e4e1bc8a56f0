package io.github.discordspring.model.invite;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;

/**
 * The file with those who may accept an invite: comma-separated values with one column,
 * the ids of users. It goes beside an {@link InviteCreateRequest}, or alone in place of
 * the file that an invite has, as the part {@value #PART} of a form.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#update-target-users">Update
 * target users</a>
 */
public final class InviteTargetUsers {

	/** Name of the form's part that holds the file. */
	public static final String PART = "target_users_file";

	/** First line of the file that Discord sends. */
	private static final String HEADER = "user_id";

	private InviteTargetUsers() {
	}

	/**
	 * Writes the file.
	 * @param userIds the users; one that is named twice counts once
	 * @return the file
	 * @throws IllegalArgumentException if an id is 0, for which Discord would refuse the
	 * whole file
	 */
	public static byte[] write(Snowflakes userIds) {
		StringBuilder text = new StringBuilder(HEADER).append('\n');
		userIds.forEach((id) -> {
			if (id == 0) {
				throw new IllegalArgumentException("0 is no id of a user");
			}
			text.append(Snowflake.toString(id)).append('\n');
		});
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Reads the file, as Discord sends it or as it was written.
	 * @param file the file
	 * @return the users
	 * @throws IllegalArgumentException if a line is no id, with the line's number
	 */
	public static Snowflakes read(byte[] file) {
		String[] lines = new String(file, StandardCharsets.UTF_8).lines().toArray(String[]::new);
		long[] ids = new long[lines.length];
		int count = 0;
		for (int i = 0; i < lines.length; i++) {
			String line = unquoted(lines[i].strip());
			if (line.isEmpty() || (i == 0 && line.equals(HEADER))) {
				continue;
			}
			try {
				ids[count++] = Snowflake.parse(line);
			}
			catch (NumberFormatException ex) {
				throw new IllegalArgumentException("Line " + (i + 1) + " of the file is no id of a user", ex);
			}
		}
		long[] found = new long[count];
		System.arraycopy(ids, 0, found, 0, count);
		return Snowflakes.of(found);
	}

	private static String unquoted(String value) {
		boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
		return quoted ? value.substring(1, value.length() - 1) : value;
	}

}
