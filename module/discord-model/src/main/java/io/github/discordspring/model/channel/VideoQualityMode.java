package io.github.discordspring.model.channel;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Quality of the cameras in a voice channel.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#channel-object-video-quality-modes">Video
 * quality modes</a>
 */
public final class VideoQualityMode extends IntEnum {

	private static final Constants<VideoQualityMode> CONSTANTS = new Constants<>(VideoQualityMode::new);

	/** Discord chooses. */
	public static final VideoQualityMode AUTO = CONSTANTS.add(1, "AUTO");

	/** 720p. */
	public static final VideoQualityMode FULL = CONSTANTS.add(2, "FULL");

	private VideoQualityMode(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static VideoQualityMode of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<VideoQualityMode> values() {
		return CONSTANTS.all();
	}

}
