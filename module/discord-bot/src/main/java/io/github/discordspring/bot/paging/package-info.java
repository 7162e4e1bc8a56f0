/**
 * Messages of several pages.
 */
@NullMarked
package io.github.discordspring.bot.paging;

import org.jspecify.annotations.NullMarked;
