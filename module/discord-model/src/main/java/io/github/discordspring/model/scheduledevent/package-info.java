/**
 * Events announced in guilds.
 */
@NullMarked
package io.github.discordspring.model.scheduledevent;

import org.jspecify.annotations.NullMarked;
