package io.github.discordspring.model.image;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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

	private final String[] segments;

	private final Set<ImageFormat> formats;

	private final int ids;

	ImageEndpoint(String path, Support support) {
		this.segments = path.split("/");
		this.formats = support.formats;
		int count = 0;
		for (String segment : this.segments) {
			count += segment.equals("{id}") ? 1 : 0;
		}
		this.ids = count;
	}

	/**
	 * Tells in which formats images are to be had. GIF is to be had for images that move
	 * only.
	 * @return the formats
	 */
	public Set<ImageFormat> formats() {
		return this.formats;
	}

	/**
	 * Tells whether the size can be chosen.
	 * @return whether Discord regards it
	 */
	public boolean isSizable() {
		return this != DEFAULT_AVATAR && this != STICKER;
	}

	String[] segments() {
		return this.segments;
	}

	int ids() {
		return this.ids;
	}

	boolean hasHash() {
		return this.segments[this.segments.length - 1].equals("{hash}");
	}

	private enum Support {

		STILL(ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.WEBP),

		ANIMATED(ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.GIF),

		STICKER(ImageFormat.PNG, ImageFormat.LOTTIE, ImageFormat.GIF),

		PNG(ImageFormat.PNG);

		private final Set<ImageFormat> formats;

		Support(ImageFormat first, ImageFormat... rest) {
			this.formats = Collections.unmodifiableSet(EnumSet.of(first, rest));
		}

	}

}
