package io.github.discordspring.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.discordspring.rest.route.ApplicationCommandRoutes;
import io.github.discordspring.rest.route.ApplicationRoleConnectionMetadataRoutes;
import io.github.discordspring.rest.route.ApplicationRoutes;
import io.github.discordspring.rest.route.AuditLogRoutes;
import io.github.discordspring.rest.route.AutoModerationRoutes;
import io.github.discordspring.rest.route.ChannelRoutes;
import io.github.discordspring.rest.route.EmojiRoutes;
import io.github.discordspring.rest.route.EntitlementRoutes;
import io.github.discordspring.rest.route.GatewayRoutes;
import io.github.discordspring.rest.route.GuildRoutes;
import io.github.discordspring.rest.route.GuildScheduledEventRoutes;
import io.github.discordspring.rest.route.GuildTemplateRoutes;
import io.github.discordspring.rest.route.InteractionRoutes;
import io.github.discordspring.rest.route.InviteRoutes;
import io.github.discordspring.rest.route.LobbyRoutes;
import io.github.discordspring.rest.route.MessageRoutes;
import io.github.discordspring.rest.route.OAuth2Routes;
import io.github.discordspring.rest.route.PartnerSdkRoutes;
import io.github.discordspring.rest.route.PollRoutes;
import io.github.discordspring.rest.route.SkuRoutes;
import io.github.discordspring.rest.route.SoundboardRoutes;
import io.github.discordspring.rest.route.StageInstanceRoutes;
import io.github.discordspring.rest.route.StickerRoutes;
import io.github.discordspring.rest.route.SubscriptionRoutes;
import io.github.discordspring.rest.route.UserRoutes;
import io.github.discordspring.rest.route.VoiceRoutes;
import io.github.discordspring.rest.route.WebhookRoutes;

import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * The calls of Discord's HTTP API, by groups of its documentation. A group is made when
 * it is first asked for, as the start of an application would wait for it.
 */
abstract class RouteGroups {

	private final HttpServiceProxyFactory factory;

	private final Map<Class<?>, Object> groups = new ConcurrentHashMap<>();

	RouteGroups(HttpServiceProxyFactory factory) {
		this.factory = factory;
	}

	private <T> T group(Class<T> type) {
		Object group = this.groups.get(type);
		return type.cast((group != null) ? group : this.groups.computeIfAbsent(type, this.factory::createClient));
	}

	/**
	 * Gives the calls about applications.
	 * @return the group
	 */
	public ApplicationRoutes applications() {
		return group(ApplicationRoutes.class);
	}

	/**
	 * Gives the calls about an application's commands.
	 * @return the group
	 */
	public ApplicationCommandRoutes applicationCommands() {
		return group(ApplicationCommandRoutes.class);
	}

	/**
	 * Gives the calls about what guilds may demand of users' connections.
	 * @return the group
	 */
	public ApplicationRoleConnectionMetadataRoutes applicationRoleConnectionMetadata() {
		return group(ApplicationRoleConnectionMetadataRoutes.class);
	}

	/**
	 * Gives the calls about audit logs.
	 * @return the group
	 */
	public AuditLogRoutes auditLogs() {
		return group(AuditLogRoutes.class);
	}

	/**
	 * Gives the calls about the rules of automatic moderation.
	 * @return the group
	 */
	public AutoModerationRoutes autoModeration() {
		return group(AutoModerationRoutes.class);
	}

	/**
	 * Gives the calls about channels and threads.
	 * @return the group
	 */
	public ChannelRoutes channels() {
		return group(ChannelRoutes.class);
	}

	/**
	 * Gives the calls about emojis.
	 * @return the group
	 */
	public EmojiRoutes emojis() {
		return group(EmojiRoutes.class);
	}

	/**
	 * Gives the calls about what was bought.
	 * @return the group
	 */
	public EntitlementRoutes entitlements() {
		return group(EntitlementRoutes.class);
	}

	/**
	 * Gives the calls about the gateway.
	 * @return the group
	 */
	public GatewayRoutes gateway() {
		return group(GatewayRoutes.class);
	}

	/**
	 * Gives the calls about guilds, members and roles.
	 * @return the group
	 */
	public GuildRoutes guilds() {
		return group(GuildRoutes.class);
	}

	/**
	 * Gives the calls about events of guilds.
	 * @return the group
	 */
	public GuildScheduledEventRoutes guildScheduledEvents() {
		return group(GuildScheduledEventRoutes.class);
	}

	/**
	 * Gives the calls about templates of guilds.
	 * @return the group
	 */
	public GuildTemplateRoutes guildTemplates() {
		return group(GuildTemplateRoutes.class);
	}

	/**
	 * Gives the calls about answers to interactions.
	 * @return the group
	 */
	public InteractionRoutes interactions() {
		return group(InteractionRoutes.class);
	}

	/**
	 * Gives the calls about invites.
	 * @return the group
	 */
	public InviteRoutes invites() {
		return group(InviteRoutes.class);
	}

	/**
	 * Gives the calls about lobbies.
	 * @return the group
	 */
	public LobbyRoutes lobbies() {
		return group(LobbyRoutes.class);
	}

	/**
	 * Gives the calls about messages and reactions.
	 * @return the group
	 */
	public MessageRoutes messages() {
		return group(MessageRoutes.class);
	}

	/**
	 * Gives the calls about what a token stands for.
	 * @return the group
	 */
	public OAuth2Routes oauth2() {
		return group(OAuth2Routes.class);
	}

	/**
	 * Gives the calls about provisional accounts of games.
	 * @return the group
	 */
	public PartnerSdkRoutes partnerSdk() {
		return group(PartnerSdkRoutes.class);
	}

	/**
	 * Gives the calls about polls.
	 * @return the group
	 */
	public PollRoutes polls() {
		return group(PollRoutes.class);
	}

	/**
	 * Gives the calls about what an application sells.
	 * @return the group
	 */
	public SkuRoutes skus() {
		return group(SkuRoutes.class);
	}

	/**
	 * Gives the calls about sounds of the soundboard.
	 * @return the group
	 */
	public SoundboardRoutes soundboard() {
		return group(SoundboardRoutes.class);
	}

	/**
	 * Gives the calls about stages.
	 * @return the group
	 */
	public StageInstanceRoutes stageInstances() {
		return group(StageInstanceRoutes.class);
	}

	/**
	 * Gives the calls about stickers.
	 * @return the group
	 */
	public StickerRoutes stickers() {
		return group(StickerRoutes.class);
	}

	/**
	 * Gives the calls about subscriptions.
	 * @return the group
	 */
	public SubscriptionRoutes subscriptions() {
		return group(SubscriptionRoutes.class);
	}

	/**
	 * Gives the calls about users.
	 * @return the group
	 */
	public UserRoutes users() {
		return group(UserRoutes.class);
	}

	/**
	 * Gives the calls about voice regions and voice states.
	 * @return the group
	 */
	public VoiceRoutes voice() {
		return group(VoiceRoutes.class);
	}

	/**
	 * Gives the calls about webhooks.
	 * @return the group
	 */
	public WebhookRoutes webhooks() {
		return group(WebhookRoutes.class);
	}

}
