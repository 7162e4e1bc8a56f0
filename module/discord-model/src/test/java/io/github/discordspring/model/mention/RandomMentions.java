package io.github.discordspring.model.mention;

import java.util.Random;

/**
 * Makes mentions of all kinds.
 */
final class RandomMentions {

	private RandomMentions() {
	}

	static Mention next(Random random) {
		long id = random.nextLong() | 1;
		return switch (random.nextInt(10)) {
			case 0 -> Mention.user(id);
			case 1 -> Mention.role(id);
			case 2 -> Mention.channel(id);
			case 3 -> new Mention.Emoji(name("abcXYZ_019", random), id, random.nextBoolean());
			case 4 -> Mention.command(id, name("abcñß-_'9ดा", random));
			case 5 -> Mention.command(id, name("ab", random), name("cd", random));
			case 6 -> Mention.command(id, name("ab", random), name("cd", random), name("ef", random));
			case 7 -> new Mention.Timestamp(random.nextLong(-8_640_000_000_000L, 8_640_000_000_001L),
					random.nextInt(4) == 0 ? null : TimestampStyle.values()[random.nextInt(9)]);
			case 8 -> random.nextBoolean() ? Mention.linkedRole(id)
					: Mention.navigation(GuildNavigation.values()[random.nextInt(4)]);
			default -> random.nextBoolean() ? Mention.EVERYONE : Mention.HERE;
		};
	}

	private static String name(String alphabet, Random random) {
		StringBuilder name = new StringBuilder();
		int length = random.nextInt(1, 33);
		for (int i = 0; i < length; i++) {
			name.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return name.toString();
	}

}
