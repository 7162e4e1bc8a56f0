package io.github.discordspring.model.cdn;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.image.ImageFormat;
import io.github.discordspring.model.message.StickerItem;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.sticker.StickerFormatType;
import io.github.discordspring.model.user.AvatarDecorationData;
import io.github.discordspring.model.user.PrimaryGuild;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Makes links to the images that Discord keeps. What takes a hash throws
 * {@link IllegalArgumentException} if the hash is none; what takes a record gives
 * {@code null} if there is no image.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints">CDN
 * endpoints</a>
 */
public final class Cdn {

	private static final long STICKER_PACKS = 710982414301790216L;

	private static final int DEFAULT_AVATARS = 6;

	private static final int DEFAULT_AVATARS_OF_DISCRIMINATORS = 5;

	private Cdn() {
	}

	/**
	 * The picture of a user.
	 * @param user the user
	 * @return the link, to the default picture if the user has chosen none
	 */
	public static ImageLink avatar(User user) {
		return (user.avatar() != null) ? avatar(user.id(), user.avatar()) : defaultAvatar(user);
	}

	/**
	 * The picture of a user.
	 * @param userId the user
	 * @param hash hash of the picture
	 * @return the link
	 */
	public static ImageLink avatar(long userId, String hash) {
		return ImageLink.of(ImageEndpoint.AVATAR, hash, userId);
	}

	/**
	 * The picture that a user has without choosing one.
	 * @param user the user
	 * @return the link
	 */
	public static ImageLink defaultAvatar(User user) {
		return ImageLink.of(ImageEndpoint.DEFAULT_AVATAR,
				Integer.toString(defaultAvatarIndex(user.id(), user.discriminator())));
	}

	/**
	 * Tells which of the default pictures a user has.
	 * @param userId the user
	 * @param discriminator the four digits of an old name; {@code "0"} or {@code null}
	 * for a new one
	 * @return 0 to 5 by the id for new names, 0 to 4 by the digits for old ones
	 */
	public static int defaultAvatarIndex(long userId, @Nullable String discriminator) {
		int number = 0;
		for (int i = 0; discriminator != null && i < discriminator.length(); i++) {
			number = 10 * number + Character.digit(discriminator.charAt(i), 10);
		}
		return (number > 0) ? number % DEFAULT_AVATARS_OF_DISCRIMINATORS : (int) ((userId >>> 22) % DEFAULT_AVATARS);
	}

	/**
	 * The picture of a member in a guild.
	 * @param guildId the guild
	 * @param member the member, with its user
	 * @return the link, to the user's picture if the member has none in this guild
	 * @throws IllegalArgumentException if the member is without its user
	 */
	public static ImageLink avatar(long guildId, Member member) {
		User user = userOf(member);
		return (member.avatar() != null) ? memberAvatar(guildId, user.id(), member.avatar()) : avatar(user);
	}

	/**
	 * The picture of a member in a guild.
	 * @param guildId the guild
	 * @param userId the user
	 * @param hash hash of the picture
	 * @return the link
	 */
	public static ImageLink memberAvatar(long guildId, long userId, String hash) {
		return ImageLink.of(ImageEndpoint.MEMBER_AVATAR, hash, guildId, userId);
	}

	/**
	 * The banner of a user.
	 * @param user the user
	 * @return the link, or {@code null} if there is no banner
	 */
	public static @Nullable ImageLink banner(User user) {
		return (user.banner() != null) ? banner(user.id(), user.banner()) : null;
	}

	/**
	 * The banner of a member in a guild.
	 * @param guildId the guild
	 * @param member the member, with its user
	 * @return the link, to the user's banner if the member has none in this guild;
	 * {@code null} if there is neither
	 * @throws IllegalArgumentException if the member is without its user
	 */
	public static @Nullable ImageLink banner(long guildId, Member member) {
		User user = userOf(member);
		return (member.banner() != null) ? memberBanner(guildId, user.id(), member.banner()) : banner(user);
	}

	/**
	 * The banner of a guild.
	 * @param guild the guild
	 * @return the link, or {@code null} if there is no banner
	 */
	public static @Nullable ImageLink banner(Guild guild) {
		return (guild.banner() != null) ? banner(guild.id(), guild.banner()) : null;
	}

	/**
	 * The banner of a user or a guild.
	 * @param id the user or the guild
	 * @param hash hash of the banner
	 * @return the link
	 */
	public static ImageLink banner(long id, String hash) {
		return ImageLink.of(ImageEndpoint.BANNER, hash, id);
	}

	/**
	 * The banner of a member in a guild.
	 * @param guildId the guild
	 * @param userId the user
	 * @param hash hash of the banner
	 * @return the link
	 */
	public static ImageLink memberBanner(long guildId, long userId, String hash) {
		return ImageLink.of(ImageEndpoint.MEMBER_BANNER, hash, guildId, userId);
	}

	/**
	 * The decoration around a picture.
	 * @param decoration the decoration
	 * @return the link
	 */
	public static ImageLink avatarDecoration(AvatarDecorationData decoration) {
		return ImageLink.of(ImageEndpoint.AVATAR_DECORATION, decoration.asset());
	}

	/**
	 * The badge beside the tag that a user wears.
	 * @param guild the guild of the tag
	 * @return the link, or {@code null} if there is no badge
	 */
	public static @Nullable ImageLink tagBadge(PrimaryGuild guild) {
		return (guild.badge() != null && guild.identityGuildId() != 0)
				? ImageLink.of(ImageEndpoint.GUILD_TAG_BADGE, guild.badge(), guild.identityGuildId()) : null;
	}

	/**
	 * The icon of a guild.
	 * @param guild the guild
	 * @return the link, or {@code null} if there is no icon
	 */
	public static @Nullable ImageLink icon(Guild guild) {
		return (guild.icon() != null) ? guildIcon(guild.id(), guild.icon()) : null;
	}

	/**
	 * The icon of a guild.
	 * @param guildId the guild
	 * @param hash hash of the icon
	 * @return the link
	 */
	public static ImageLink guildIcon(long guildId, String hash) {
		return ImageLink.of(ImageEndpoint.GUILD_ICON, hash, guildId);
	}

	/**
	 * The splash of a guild's invites.
	 * @param guild the guild
	 * @return the link, or {@code null} if there is no splash
	 */
	public static @Nullable ImageLink splash(Guild guild) {
		return (guild.splash() != null) ? ImageLink.of(ImageEndpoint.GUILD_SPLASH, guild.splash(), guild.id()) : null;
	}

	/**
	 * The splash of a guild in discovery.
	 * @param guild the guild
	 * @return the link, or {@code null} if there is no splash
	 */
	public static @Nullable ImageLink discoverySplash(Guild guild) {
		return (guild.discoverySplash() != null)
				? ImageLink.of(ImageEndpoint.GUILD_DISCOVERY_SPLASH, guild.discoverySplash(), guild.id()) : null;
	}

	/**
	 * The icon of a role.
	 * @param role the role
	 * @return the link, or {@code null} if the role has no icon, or an emoji in its place
	 */
	public static @Nullable ImageLink icon(Role role) {
		return (role.icon() != null) ? ImageLink.of(ImageEndpoint.ROLE_ICON, role.icon(), role.id()) : null;
	}

	/**
	 * The icon of a group of direct messages. Not in Discord's documentation.
	 * @param channel the group
	 * @return the link, or {@code null} if there is no icon
	 */
	public static @Nullable ImageLink icon(Channel channel) {
		return (channel.icon() != null) ? ImageLink.of(ImageEndpoint.CHANNEL_ICON, channel.icon(), channel.id()) : null;
	}

	/**
	 * The icon of an application.
	 * @param application the application
	 * @return the link, or {@code null} if there is no icon
	 */
	public static @Nullable ImageLink icon(Application application) {
		return (application.icon() != null) ? applicationIcon(application.id(), application.icon()) : null;
	}

	/**
	 * The icon or the cover of an application.
	 * @param applicationId the application
	 * @param hash hash of the icon or the cover
	 * @return the link
	 */
	public static ImageLink applicationIcon(long applicationId, String hash) {
		return ImageLink.of(ImageEndpoint.APPLICATION_ICON, hash, applicationId);
	}

	/**
	 * An image that an application shows in activities. {@link ActivityImage} takes what
	 * an activity names.
	 * @param applicationId the application
	 * @param assetId the image
	 * @return the link
	 */
	public static ImageLink applicationAsset(long applicationId, String assetId) {
		return ImageLink.of(ImageEndpoint.APPLICATION_ASSET, assetId, applicationId);
	}

	/**
	 * The icon of an achievement.
	 * @param applicationId the application
	 * @param achievementId the achievement
	 * @param hash hash of the icon
	 * @return the link
	 */
	public static ImageLink achievementIcon(long applicationId, long achievementId, String hash) {
		return ImageLink.of(ImageEndpoint.ACHIEVEMENT_ICON, hash, applicationId, achievementId);
	}

	/**
	 * An image of an application's store page.
	 * @param applicationId the application
	 * @param assetId the image
	 * @return the link
	 */
	public static ImageLink storeAsset(long applicationId, long assetId) {
		return ImageLink.of(ImageEndpoint.STORE_ASSET, Snowflake.toString(assetId), applicationId);
	}

	/**
	 * The banner of a pack of stickers.
	 * @param assetId the pack's {@code banner_asset_id}
	 * @return the link
	 */
	public static ImageLink stickerPackBanner(long assetId) {
		return storeAsset(STICKER_PACKS, assetId);
	}

	/**
	 * The icon of a team.
	 * @param teamId the team
	 * @param hash hash of the icon
	 * @return the link
	 */
	public static ImageLink teamIcon(long teamId, String hash) {
		return ImageLink.of(ImageEndpoint.TEAM_ICON, hash, teamId);
	}

	/**
	 * The cover of a scheduled event.
	 * @param eventId the event
	 * @param hash hash of the image
	 * @return the link
	 */
	public static ImageLink scheduledEventCover(long eventId, String hash) {
		return ImageLink.of(ImageEndpoint.GUILD_SCHEDULED_EVENT_COVER, hash, eventId);
	}

	/**
	 * A custom emoji. It is a WebP, as Discord advises for emojis.
	 * @param emojiId the emoji
	 * @param animated whether it moves
	 * @return the link
	 */
	public static ImageLink emoji(long emojiId, boolean animated) {
		return ImageLink.of(ImageEndpoint.EMOJI, "", animated, ImageFormat.WEBP, emojiId);
	}

	/**
	 * A sticker.
	 * @param sticker the sticker
	 * @return the link
	 */
	public static ImageLink sticker(StickerItem sticker) {
		StickerFormatType format = sticker.formatType();
		return sticker(sticker.id(), (format != null) ? format.value() : StickerFormatType.PNG.value());
	}

	/**
	 * A sticker, in the one format it is to be had in.
	 * @param stickerId the sticker
	 * @param formatType 1 PNG, 2 APNG, 3 Lottie, 4 GIF; PNG for what is not known
	 * @return the link
	 */
	public static ImageLink sticker(long stickerId, int formatType) {
		ImageFormat format = switch (formatType) {
			case 3 -> ImageFormat.LOTTIE;
			case 4 -> ImageFormat.GIF;
			default -> ImageFormat.PNG;
		};
		return ImageLink.of(ImageEndpoint.STICKER, "", format == ImageFormat.GIF, format, stickerId);
	}

	/**
	 * The sound of the soundboard, MP3 or Ogg.
	 * @param soundId the sound
	 * @return the URL
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard">Soundboard</a>
	 */
	public static String soundboardSound(long soundId) {
		return "https://" + ImageLink.HOST + "/soundboard-sounds/" + Snowflake.toString(soundId);
	}

	private static User userOf(Member member) {
		if (member.user() == null) {
			throw new IllegalArgumentException("The member is without its user: add it by member.withUser(...)");
		}
		return member.user();
	}

}
