package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.sticker.Sticker;

/**
 * What the events of emojis, stickers and soundboard sounds change. Lists of them are
 * always complete.
 */
final class ExpressionEvents {

	private final CacheContent content;

	ExpressionEvents(CacheContent content) {
		this.content = content;
	}

	void emojis(long guildId, List<Emoji> emojis) {
		this.content.states.run(guildId, (guild) -> replaceEmojis(guild, emojis));
	}

	void replaceEmojis(GuildState guild, List<Emoji> emojis) {
		this.content.emojis.updateAll(guild.id, emojis, (id) -> this.content.emojis.erase(guild.id, id));
	}

	void stickers(long guildId, List<Sticker> stickers) {
		this.content.states.run(guildId, (guild) -> replaceStickers(guild, stickers));
	}

	void replaceStickers(GuildState guild, List<Sticker> stickers) {
		this.content.stickers.updateAll(guild.id, stickers, (id) -> this.content.stickers.erase(guild.id, id));
	}

	void sounds(long guildId, List<SoundboardSound> sounds) {
		this.content.states.run(guildId, (guild) -> replaceSounds(guild, sounds));
	}

	void replaceSounds(GuildState guild, List<SoundboardSound> sounds) {
		this.content.soundboardSounds.updateAll(guild.id, sounds,
				(id) -> this.content.soundboardSounds.erase(guild.id, id));
	}

	void sound(SoundboardSound sound) {
		this.content.states.run(sound.guildId(), (guild) -> this.content.soundboardSounds.update(guild.id, sound));
	}

	void soundDeleted(long guildId, long soundId) {
		this.content.states.run(guildId, (guild) -> this.content.soundboardSounds.erase(guild.id, soundId));
	}

}
