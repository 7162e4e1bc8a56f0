/**
 * What Discord tells about tokens and authorisations of OAuth2.
 */
@NullMarked
package io.github.discordspring.model.oauth2;

import org.jspecify.annotations.NullMarked;
