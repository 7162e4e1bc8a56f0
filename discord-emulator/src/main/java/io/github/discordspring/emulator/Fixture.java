package io.github.discordspring.emulator;

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

}
