package io.github.discordspring.model.cdn;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import io.github.discordspring.model.image.ImageFormat;

/**
 * A place where Discord keeps images, and what can be asked of it.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints">CDN
 * endpoints</a>
 */
public enum ImageEndpoint {

	/** A custom emoji. */
	EMOJI("emojis/{id}", Support.ANIMATED),

	/** The icon of a guild. */
	GUILD_ICON("icons/{id}/{hash}", Support.ANIMATED),

	/** The splash of a guild's invites. */
	GUILD_SPLASH("splashes/{id}/{hash}", Support.STILL),

	/** The splash of a guild in discovery. */
	GUILD_DISCOVERY_SPLASH("discovery-splashes/{id}/{hash}", Support.STILL),

	/** The banner of a guild or a user. */
	BANNER("banners/{id}/{hash}", Support.ANIMATED),

	/** The picture of a user who has chosen none. Its size is constant. */
	DEFAULT_AVATAR("embed/avatars/{hash}", Support.PNG),

	/** The picture of a user. */
	AVATAR("avatars/{id}/{hash}", Support.ANIMATED),

	/** The picture of a member in a guild. */
	MEMBER_AVATAR("guilds/{id}/users/{id}/avatars/{hash}", Support.ANIMATED),

	/** The banner of a member in a guild. */
	MEMBER_BANNER("guilds/{id}/users/{id}/banners/{hash}", Support.ANIMATED),

	/** The decoration around a picture; a PNG, which may move. */
	AVATAR_DECORATION("avatar-decoration-presets/{hash}", Support.PNG),

	/** The icon or the cover of an application. */
	APPLICATION_ICON("app-icons/{id}/{hash}", Support.STILL),

	/** An image that an application shows in activities. */
	APPLICATION_ASSET("app-assets/{id}/{hash}", Support.STILL),

	/** The icon of an achievement. */
	ACHIEVEMENT_ICON("app-assets/{id}/achievements/{id}/icons/{hash}", Support.STILL),

	/** An image of a store page, or the banner of a pack of stickers. */
	STORE_ASSET("app-assets/{id}/store/{hash}", Support.STILL),

	/** The icon of a team. */
	TEAM_ICON("team-icons/{id}/{hash}", Support.STILL),

	/** A sticker. Its size is constant, and its format that of the sticker. */
	STICKER("stickers/{id}", Support.STICKER),

	/** The icon of a role. */
	ROLE_ICON("role-icons/{id}/{hash}", Support.STILL),

	/** The cover of a scheduled event. */
	GUILD_SCHEDULED_EVENT_COVER("guild-events/{id}/{hash}", Support.STILL),

	/** The badge beside a guild's tag. */
	GUILD_TAG_BADGE("guild-tag-badges/{id}/{hash}", Support.STILL),

	/** The icon of a group of direct messages. Not in the documentation. */
	CHANNEL_ICON("channel-icons/{id}/{hash}", Support.STILL);

	private static final Set<ImageFormat> STILL_FORMATS = formats(ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.WEBP);

	private static final Set<ImageFormat> ANIMATED_FORMATS = formats(ImageFormat.PNG, ImageFormat.JPEG,
			ImageFormat.WEBP, ImageFormat.GIF);

	private static final Set<ImageFormat> STICKER_FORMATS = formats(ImageFormat.PNG, ImageFormat.LOTTIE,
			ImageFormat.GIF);

	private static final Set<ImageFormat> PNG_FORMATS = formats(ImageFormat.PNG);

	private final String path;

	private final Support support;

	ImageEndpoint(String path, Support support) {
		this.path = path;
		this.support = support;
	}

	private static Set<ImageFormat> formats(ImageFormat first, ImageFormat... rest) {
		return Collections.unmodifiableSet(EnumSet.of(first, rest));
	}

	/**
	 * Tells in which formats images are to be had. GIF is to be had for images that move
	 * only.
	 * @return the formats
	 */
	public Set<ImageFormat> formats() {
		return switch (this.support) {
			case STILL -> STILL_FORMATS;
			case ANIMATED -> ANIMATED_FORMATS;
			case STICKER -> STICKER_FORMATS;
			case PNG -> PNG_FORMATS;
		};
	}

	/**
	 * Tells whether the size can be chosen.
	 * @return whether Discord regards it
	 */
	public boolean isSizable() {
		return this != DEFAULT_AVATAR && this != STICKER;
	}

	String[] segments() {
		return this.path.split("/", -1);
	}

	int ids() {
		int count = 0;
		for (String segment : segments()) {
			count += segment.equals("{id}") ? 1 : 0;
		}
		return count;
	}

	boolean hasHash() {
		return this.path.endsWith("{hash}");
	}

	private enum Support {

		STILL, ANIMATED, STICKER, PNG

	}

}
