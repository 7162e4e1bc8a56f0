package io.github.discordspring.autoconfigure.info;

import io.github.discordspring.autoconfigure.info.DiscordInfo.Part;
import io.github.discordspring.bot.http.InteractionEndpoint;
import io.github.discordspring.bot.http.SignedEndpoint;
import io.github.discordspring.bot.http.WebhookEventEndpoint;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Where Discord finds the bot over HTTP.
 */
final class HttpEndpoints {

	private final ObjectProvider<InteractionEndpoint> interactions;

	private final ObjectProvider<WebhookEventEndpoint> webhookEvents;

	private final Environment environment;

	HttpEndpoints(ObjectProvider<InteractionEndpoint> interactions, ObjectProvider<WebhookEventEndpoint> webhookEvents,
			Environment environment) {
		this.interactions = interactions;
		this.webhookEvents = webhookEvents;
		this.environment = environment;
	}

	Part interactions() {
		return part(this.interactions, "discord.interactions.http.path");
	}

	Part webhookEvents() {
		return part(this.webhookEvents, "discord.webhook-events.path");
	}

	private Part part(ObjectProvider<? extends SignedEndpoint> endpoint, String property) {
		if (endpoint.getIfAvailable() == null) {
			return Part.OFF;
		}
		String path = this.environment.getProperty(property);
		return new Part(true, StringUtils.hasText(path) ? "at " + path : "at no path of " + property);
	}

}
