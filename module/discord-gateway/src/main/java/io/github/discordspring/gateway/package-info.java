/**
 * Discord's gateway: shards, each a session over a WebSocket, from which dispatches come.
 */
@NullMarked
package io.github.discordspring.gateway;

import org.jspecify.annotations.NullMarked;
