/**
 * Lobbies of games, with Discord's Social SDK.
 */
@NullMarked
package io.github.discordspring.model.lobby;

import org.jspecify.annotations.NullMarked;
