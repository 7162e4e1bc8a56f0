package io.github.discordspring.bot.dialog;

import java.util.Map;

import reactor.core.publisher.Mono;

/**
 * Keeps the answers of dialogs that are under way, in a place that survives a restart and
 * that all processes of the bot share. A bean of this type is used if there is one. Else
 * the answers lie in the custom ids of the components, which take about 60 characters of
 * them. Called by any thread.
 */
public interface DialogStore {

	/**
	 * Keeps answers. They may be dropped after some time, be it an hour; who goes on then
	 * is told that it is too late.
	 * @param id which dialog: 16 characters
	 * @param answers all of its answers, in their order
	 * @return completes when they are kept
	 */
	Mono<Void> save(String id, Map<String, String> answers);

	/**
	 * Gives answers.
	 * @param id which dialog
	 * @return the answers in their order, or nothing if there are none
	 */
	Mono<Map<String, String>> find(String id);

	/**
	 * Drops answers, as the dialog has ended.
	 * @param id which dialog
	 * @return completes when they are gone
	 */
	Mono<Void> remove(String id);

}
