package io.github.discordspring.emulator;

import io.github.discordspring.model.permission.Permission;

/**
 * What an emulator starts with unless it is told otherwise.
 */
final class StandardFixture {

	private static final int ORANGE = 0xE67E22;

	private StandardFixture() {
	}

	static void build(DiscordEmulator emulator) {
		EmulatedUser alice = emulator.addUser("alice");
		EmulatedUser bob = emulator.addUser("bob");
		EmulatedUser carol = emulator.addUser("carol");
		EmulatedGuild guild = emulator.addGuild("Emulator", alice);
		long text = guild.addCategory("Text Channels");
		guild.addTextChannel("general", text);
		guild.addTextChannel("random", text);
		guild.addVoiceChannel("Lounge", guild.addCategory("Voice Channels"));
		guild.addMember(bob);
		guild.addMember(carol);
		long moderator = guild.addRole("Moderator", ORANGE, Permission.KICK_MEMBERS, Permission.MANAGE_MESSAGES);
		guild.giveRole(bob, moderator);
		emulator.bots().forEach(guild::addMember);
	}

}
