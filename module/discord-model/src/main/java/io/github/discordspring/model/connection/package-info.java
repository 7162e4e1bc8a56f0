/**
 * Users' accounts elsewhere.
 */
@NullMarked
package io.github.discordspring.model.connection;

import org.jspecify.annotations.NullMarked;
