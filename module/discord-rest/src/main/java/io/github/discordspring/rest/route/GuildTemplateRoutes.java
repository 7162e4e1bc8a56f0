package io.github.discordspring.rest.route;

import io.github.discordspring.model.template.GuildTemplate;
import io.github.discordspring.model.template.GuildTemplateCreateRequest;
import io.github.discordspring.model.template.GuildTemplateModifyRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Templates from which guilds are made.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-template">Guild
 * template</a>
 */
public interface GuildTemplateRoutes {

	/**
	 * Gets a template.
	 * @param code the template's code
	 * @return the template
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-template#get-guild-template">Get
	 * guild template</a>
	 */
	@GetExchange("/guilds/templates/{code}")
	Mono<GuildTemplate> getGuildTemplate(@PathVariable String code);

	/**
	 * Gets the templates of a guild.
	 * @param guildId the guild
	 * @return the templates
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-template#get-guild-templates">Get
	 * guild templates</a>
	 */
	@GetExchange("/guilds/{guildId}/templates")
	Flux<GuildTemplate> getGuildTemplates(@PathVariable long guildId);

	/**
	 * Creates a template from a guild.
	 * @param guildId the guild
	 * @param request its name and description
	 * @return the template
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-template#create-guild-template">Create
	 * guild template</a>
	 */
	@PostExchange("/guilds/{guildId}/templates")
	Mono<GuildTemplate> createGuildTemplate(@PathVariable long guildId,
			@RequestBody GuildTemplateCreateRequest request);

	/**
	 * Brings a template up to the guild's present state.
	 * @param guildId the guild
	 * @param code the template's code
	 * @return the template as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-template#sync-guild-template">Sync
	 * guild template</a>
	 */
	@PutExchange("/guilds/{guildId}/templates/{code}")
	Mono<GuildTemplate> syncGuildTemplate(@PathVariable long guildId, @PathVariable String code);

	/**
	 * Changes the name or description of a template.
	 * @param guildId the guild
	 * @param code the template's code
	 * @param request what changes
	 * @return the template as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-template#modify-guild-template">Modify
	 * guild template</a>
	 */
	@PatchExchange("/guilds/{guildId}/templates/{code}")
	Mono<GuildTemplate> modifyGuildTemplate(@PathVariable long guildId, @PathVariable String code,
			@RequestBody GuildTemplateModifyRequest request);

	/**
	 * Deletes a template.
	 * @param guildId the guild
	 * @param code the template's code
	 * @return the template as it was
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-template#delete-guild-template">Delete
	 * guild template</a>
	 */
	@DeleteExchange("/guilds/{guildId}/templates/{code}")
	Mono<GuildTemplate> deleteGuildTemplate(@PathVariable long guildId, @PathVariable String code);

}
