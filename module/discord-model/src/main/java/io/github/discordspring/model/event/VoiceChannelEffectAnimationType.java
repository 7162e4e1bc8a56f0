package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How an effect in voice moves.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#voice-channel-effect-send-animation-types">Animation
 * types</a>
 */
public final class VoiceChannelEffectAnimationType extends IntEnum {

	private static final Constants<VoiceChannelEffectAnimationType> CONSTANTS = new Constants<>(
			VoiceChannelEffectAnimationType::new);

	/** As those with Nitro have it. */
	public static final VoiceChannelEffectAnimationType PREMIUM = CONSTANTS.add(0, "PREMIUM");

	/** As all have it. */
	public static final VoiceChannelEffectAnimationType BASIC = CONSTANTS.add(1, "BASIC");

	private VoiceChannelEffectAnimationType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static VoiceChannelEffectAnimationType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<VoiceChannelEffectAnimationType> values() {
		return CONSTANTS.all();
	}

}
