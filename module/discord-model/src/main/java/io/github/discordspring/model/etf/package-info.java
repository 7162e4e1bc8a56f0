/**
 * Erlang's external term format as a format of Jackson's streaming interfaces: what the
 * gateway speaks with {@code encoding=etf}. Terms are read and written as the JSON that
 * they stand for; nothing here knows Discord but for the shortcuts of
 * {@link io.github.discordspring.model.stream.DirectParser}.
 *
 * @see <a href="https://www.erlang.org/doc/apps/erts/erl_ext_dist.html">External term
 * format</a>
 */
@NullMarked
package io.github.discordspring.model.etf;

import org.jspecify.annotations.NullMarked;
