package io.github.discordspring.cache;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.voice.VoiceState;
import io.github.discordspring.model.voice.VoiceStateBuilder;

/**
 * Voice states in about 21 bytes, of which the session takes 17. The member, which is
 * kept elsewhere, is written as tokens if there is one.
 */
final class VoiceStateShape implements EntityShape<VoiceState> {

	private static final int DEAF = 1;

	private static final int MUTE = 1 << 1;

	private static final int SELF_DEAF = 1 << 2;

	private static final int SELF_MUTE = 1 << 3;

	private static final int SELF_STREAM = 1 << 4;

	private static final int SELF_VIDEO = 1 << 5;

	private static final int SUPPRESS = 1 << 6;

	private static final int GUILD = 1 << 7;

	private static final int CHANNEL = 1 << 8;

	private static final int SESSION = 1 << 9;

	private static final int REQUEST = 1 << 10;

	private static final int OTHER_ID = 1 << 11;

	private static final int MEMBER = 1 << 12;

	private final TokenShape<VoiceState> tokens = new TokenShape<>(EntityType.VOICE_STATES);

	@Override
	public void write(long id, VoiceState state, PackedOutput out, IdTable ids) {
		int present = presentOf(id, state);
		out.writeUnsigned(present);
		if ((present & OTHER_ID) != 0) {
			out.writeLong(state.userId());
		}
		if (state.guildId() != 0) {
			out.writeUnsigned(ids.numberOf(state.guildId()));
		}
		if (state.channelId() != 0) {
			out.writeUnsigned(ids.numberOf(state.channelId()));
		}
		Secret session = state.sessionId();
		if (session != null) {
			out.writeHash(session.value());
		}
		if (state.requestToSpeakTimestamp() != null) {
			out.writeInstant(state.requestToSpeakTimestamp());
		}
		if (state.member() != null) {
			this.tokens.write(id, state, out, ids);
		}
	}

	private static int presentOf(long id, VoiceState state) {
		return bit(state.deaf(), DEAF) | bit(state.mute(), MUTE) | bit(state.selfDeaf(), SELF_DEAF)
				| bit(state.selfMute(), SELF_MUTE) | bit(state.selfStream(), SELF_STREAM)
				| bit(state.selfVideo(), SELF_VIDEO) | bit(state.suppress(), SUPPRESS)
				| bit(state.guildId() != 0, GUILD) | bit(state.channelId() != 0, CHANNEL)
				| bit(state.sessionId() != null, SESSION) | bit(state.requestToSpeakTimestamp() != null, REQUEST)
				| bit(state.userId() != id, OTHER_ID) | bit(state.member() != null, MEMBER);
	}

	@Override
	public boolean changesOften() {
		return true;
	}

	private static int bit(boolean condition, int bit) {
		return condition ? bit : 0;
	}

	@Override
	public VoiceState read(long id, long latest, PackedInput in, IdTable ids) {
		int present = (int) in.readUnsigned();
		VoiceStateBuilder state = VoiceState.builder()
			.userId(((present & OTHER_ID) != 0) ? in.readLong() : id)
			.deaf((present & DEAF) != 0)
			.mute((present & MUTE) != 0)
			.selfDeaf((present & SELF_DEAF) != 0)
			.selfMute((present & SELF_MUTE) != 0)
			.selfStream((present & SELF_STREAM) != 0)
			.selfVideo((present & SELF_VIDEO) != 0)
			.suppress((present & SUPPRESS) != 0);
		if ((present & GUILD) != 0) {
			state.guildId(ids.get((int) in.readUnsigned()));
		}
		if ((present & CHANNEL) != 0) {
			state.channelId(ids.get((int) in.readUnsigned()));
		}
		if ((present & SESSION) != 0) {
			state.sessionId(new Secret(in.readHash()));
		}
		if ((present & REQUEST) != 0) {
			state.requestToSpeakTimestamp(in.readInstant());
		}
		if ((present & MEMBER) != 0) {
			state.member(this.tokens.read(id, latest, in, ids).member());
		}
		return state.build();
	}

}
