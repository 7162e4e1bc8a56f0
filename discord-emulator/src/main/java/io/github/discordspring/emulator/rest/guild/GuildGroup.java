package io.github.discordspring.emulator.rest.guild;

import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.World;

/**
 * All routes of guilds.
 */
public final class GuildGroup {

	private GuildGroup() {
	}

	/**
	 * Adds the routes.
	 * @param world the state behind them
	 * @param routes where they are added
	 */
	public static void register(World world, RestRoutes routes) {
		new GuildRoutes(world).register(routes);
		MemberRoutes members = new MemberRoutes(world);
		members.register(routes);
		new BanRoutes(world, members).register(routes);
		new RoleRoutes(world).register(routes);
		new VoiceRoutes(world).register(routes);
		new AutoModerationRoutes(world).register(routes);
		new ScheduledEventRoutes(world).register(routes);
		new SoundboardRoutes(world).register(routes);
		new AuditLogRoutes(world).register(routes);
		new CommunityRoutes(world).register(routes);
		new OnboardingRoutes(world).register(routes);
		new WidgetRoutes(world).register(routes);
		new TemplateRoutes(world).register(routes);
		new GuildExtraRoutes(world).register(routes);
		new EmojiRoutes(world).register(routes);
		new StickerRoutes(world).register(routes);
	}

}
