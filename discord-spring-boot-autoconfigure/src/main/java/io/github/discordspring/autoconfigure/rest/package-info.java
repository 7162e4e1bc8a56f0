/**
 * Auto-configuration of the HTTP API.
 */
@NullMarked
package io.github.discordspring.autoconfigure.rest;

import org.jspecify.annotations.NullMarked;
