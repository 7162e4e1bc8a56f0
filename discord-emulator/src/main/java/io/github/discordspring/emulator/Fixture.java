package io.github.discordspring.emulator;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What is there when an emulator starts. What a fixture makes has the same ids at each
 * start.
 */
@FunctionalInterface
public interface Fixture {

	/**
	 * Makes guilds and people. Is called once, before the emulator listens.
	 * @param emulator where to make them
	 */
	void build(DiscordEmulator emulator);

	/**
	 * Tells which bots there are unless the emulator is told otherwise.
	 * @return their names, none for one with the usual name
	 */
	default List<String> bots() {
		return List.of();
	}

	/**
	 * A guild named Emulator with the channels general, random and a voice channel, with
	 * alice, who owns it, bob and carol, and with all bots.
	 * @return the fixture
	 */
	static Fixture standard() {
		return StandardFixture::build;
	}

	/**
	 * Nothing but the bots.
	 * @return the fixture
	 */
	static Fixture empty() {
		return (emulator) -> {
		};
	}

	/**
	 * Reads a fixture from a file of YAML or JSON:
	 *
	 * <pre>
	 * bots: [Helper]
	 * users: [alice, {username: bob, global_name: Bob, status: idle}]
	 * guilds:
	 *   - name: Playground
	 *     owner: alice
	 *     roles:
	 *       - {name: Moderator, color: "#E67E22", hoist: true, permissions: [MANAGE_MESSAGES]}
	 *     channels:
	 *       - name: Text
	 *         channels:
	 *           - general
	 *           - name: staff
	 *             topic: Not for all
	 *             permission_overwrites: [{role: "@everyone", deny: [VIEW_CHANNEL]}]
	 *       - {name: Lounge, type: voice}
	 *     members: [alice, {username: bob, nick: Bobby, roles: [Moderator]}]
	 *     messages: [{channel: general, author: alice, content: Hello}]
	 * generate:
	 *   - {name: Crowd, members: 10000, channels: 500, seed: 1, rate: 20, activities: [messages, typing]}
	 * </pre>
	 *
	 * A channel has the properties with which Discord makes one; without members all
	 * users are members, the bots always are. What is generated is as
	 * {@link DiscordEmulator#addLargeGuild} makes it; with a rate people do things there.
	 * @param file the file
	 * @return the fixture
	 * @throws IllegalArgumentException if it is no such file; that it cannot be built is
	 * told when it is
	 * @throws java.io.UncheckedIOException if it cannot be read
	 */
	static Fixture read(Path file) {
		return FixtureFile.read(file);
	}

	/**
	 * Reads a fixture from a stream of YAML or JSON, as {@link #read(Path)} does.
	 * @param name what the fixture is called in messages
	 * @param stream the content in UTF-8; not closed
	 * @return the fixture
	 * @throws IllegalArgumentException if it is no fixture
	 */
	static Fixture read(String name, InputStream stream) {
		return FixtureFile.read(name, stream);
	}

}
