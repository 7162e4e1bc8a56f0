package io.github.discordspring.model.guild;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What a guild can do or has switched on.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-object-guild-features">Guild
 * features</a>
 */
public final class GuildFeature extends StringEnum {

	private static final Constants<GuildFeature> CONSTANTS = new Constants<>(GuildFeature::new);

	/** May have an animated banner. */
	public static final GuildFeature ANIMATED_BANNER = CONSTANTS.add("ANIMATED_BANNER");

	/** May have an animated icon. */
	public static final GuildFeature ANIMATED_ICON = CONSTANTS.add("ANIMATED_ICON");

	/** Has the old permissions of commands. */
	public static final GuildFeature APPLICATION_COMMAND_PERMISSIONS_V2 = CONSTANTS
		.add("APPLICATION_COMMAND_PERMISSIONS_V2");

	/** Has rules of auto-moderation. */
	public static final GuildFeature AUTO_MODERATION = CONSTANTS.add("AUTO_MODERATION");

	/** May have a banner. */
	public static final GuildFeature BANNER = CONSTANTS.add("BANNER");

	/** A community: may have a welcome screen, screening, stages, discovery. */
	public static final GuildFeature COMMUNITY = CONSTANTS.add("COMMUNITY");

	/** Sells things. */
	public static final GuildFeature CREATOR_MONETIZABLE_PROVISIONAL = CONSTANTS.add("CREATOR_MONETIZABLE_PROVISIONAL");

	/** Has a page that sells roles. */
	public static final GuildFeature CREATOR_STORE_PAGE = CONSTANTS.add("CREATOR_STORE_PAGE");

	/** Supports users of an application. */
	public static final GuildFeature DEVELOPER_SUPPORT_SERVER = CONSTANTS.add("DEVELOPER_SUPPORT_SERVER");

	/** Can be found in discovery. */
	public static final GuildFeature DISCOVERABLE = CONSTANTS.add("DISCOVERABLE");

	/** May give roles gradients. */
	public static final GuildFeature ENHANCED_ROLE_COLORS = CONSTANTS.add("ENHANCED_ROLE_COLORS");

	/** May be featured in discovery. */
	public static final GuildFeature FEATURABLE = CONSTANTS.add("FEATURABLE");

	/** Lets guests in. */
	public static final GuildFeature GUESTS_ENABLED = CONSTANTS.add("GUESTS_ENABLED");

	/** May have a tag. */
	public static final GuildFeature GUILD_TAGS = CONSTANTS.add("GUILD_TAGS");

	/** Lets nobody in. */
	public static final GuildFeature INVITES_DISABLED = CONSTANTS.add("INVITES_DISABLED");

	/** May have a picture behind invites. */
	public static final GuildFeature INVITE_SPLASH = CONSTANTS.add("INVITE_SPLASH");

	/** Asks new members to agree to rules. */
	public static final GuildFeature MEMBER_VERIFICATION_GATE_ENABLED = CONSTANTS
		.add("MEMBER_VERIFICATION_GATE_ENABLED");

	/** May have more sounds. */
	public static final GuildFeature MORE_SOUNDBOARD = CONSTANTS.add("MORE_SOUNDBOARD");

	/** May have more stickers. */
	public static final GuildFeature MORE_STICKERS = CONSTANTS.add("MORE_STICKERS");

	/** May have announcement channels. */
	public static final GuildFeature NEWS = CONSTANTS.add("NEWS");

	/** Belongs to a game. */
	public static final GuildFeature OFFICIAL_GAME_GUILD = CONSTANTS.add("OFFICIAL_GAME_GUILD");

	/** Is a partner of Discord's. */
	public static final GuildFeature PARTNERED = CONSTANTS.add("PARTNERED");

	/** Can be looked at before joining. */
	public static final GuildFeature PREVIEW_ENABLED = CONSTANTS.add("PREVIEW_ENABLED");

	/** Only administrators may prune. */
	public static final GuildFeature PRUNE_REQUIRES_ADMIN = CONSTANTS.add("PRUNE_REQUIRES_ADMIN");

	/** Takes no alerts of raids. */
	public static final GuildFeature RAID_ALERTS_DISABLED = CONSTANTS.add("RAID_ALERTS_DISABLED");

	/** May give roles icons. */
	public static final GuildFeature ROLE_ICONS = CONSTANTS.add("ROLE_ICONS");

	/** Has roles to be bought. */
	public static final GuildFeature ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE = CONSTANTS
		.add("ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE");

	/** May sell roles. */
	public static final GuildFeature ROLE_SUBSCRIPTIONS_ENABLED = CONSTANTS.add("ROLE_SUBSCRIPTIONS_ENABLED");

	/** Has made sounds. */
	public static final GuildFeature SOUNDBOARD = CONSTANTS.add("SOUNDBOARD");

	/** May sell tickets. */
	public static final GuildFeature TICKETED_EVENTS_ENABLED = CONSTANTS.add("TICKETED_EVENTS_ENABLED");

	/** May have an invite code of its own. */
	public static final GuildFeature VANITY_URL = CONSTANTS.add("VANITY_URL");

	/** Is verified. */
	public static final GuildFeature VERIFIED = CONSTANTS.add("VERIFIED");

	/** May have voice at 384 kbit/s. */
	public static final GuildFeature VIP_REGIONS = CONSTANTS.add("VIP_REGIONS");

	/** Has a welcome screen. */
	public static final GuildFeature WELCOME_SCREEN_ENABLED = CONSTANTS.add("WELCOME_SCREEN_ENABLED");

	private GuildFeature(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static GuildFeature of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<GuildFeature> values() {
		return CONSTANTS.all();
	}

}
