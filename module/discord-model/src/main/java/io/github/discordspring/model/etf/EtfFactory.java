package io.github.discordspring.model.etf;

import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.Version;
import tools.jackson.core.base.BinaryTSFactory;
import tools.jackson.core.base.DecorableTSFactory.DecorableTSFBuilder;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Makes parsers and generators of Erlang's external term format. Parsers read terms with
 * and without the version in front, and compressed ones, which may be as long as
 * {@link StreamReadConstraints#getMaxDocumentLength()} says. Generators write keys and
 * text as binaries, which is what Discord wants, and never compress.
 * <p>
 * Safe for use by several threads.
 */
public final class EtfFactory extends BinaryTSFactory {

	/** Name of the format. */
	public static final String FORMAT_NAME = "ETF";

	static final Version VERSION = new Version(1, 0, 0, null, "io.github.discordspring", "discord-model");

	@Serial
	private static final long serialVersionUID = 1L;

	private EtfFactory(Builder builder) {
		super(builder);
	}

	/**
	 * Begins to make a factory.
	 * @return a builder with Jackson's defaults
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public JsonParser createParser(ObjectReadContext context, byte[] data, int offset, int length) {
		_checkRangeBoundsForByteArray(data, offset, length);
		this._streamReadConstraints.validateDocumentLength(length);
		return new EtfParser(context, this._streamReadConstraints, data, offset, length);
	}

	@Override
	protected JsonParser _createParser(ObjectReadContext context, IOContext io, byte[] data, int offset, int length) {
		return createParser(context, data, offset, length);
	}

	@Override
	protected JsonParser _createParser(ObjectReadContext context, IOContext io, InputStream in) {
		long max = this._streamReadConstraints.getMaxDocumentLength();
		boolean owned = io.isResourceManaged() || StreamReadFeature.AUTO_CLOSE_SOURCE
			.enabledIn(context.getStreamReadFeatures(this._streamReadFeatures));
		try (io) {
			byte[] data = (max > 0 && max < Integer.MAX_VALUE) ? in.readNBytes((int) max + 1) : in.readAllBytes();
			if (owned) {
				in.close();
			}
			return createParser(context, data, 0, data.length);
		}
		catch (IOException ex) {
			throw _wrapIOFailure(ex);
		}
	}

	@Override
	protected JsonParser _createParser(ObjectReadContext context, IOContext io, DataInput input) {
		return _unsupported();
	}

	@Override
	protected JsonGenerator _createGenerator(ObjectWriteContext context, IOContext io, OutputStream out) {
		return new EtfGenerator(context, io, context.getStreamWriteFeatures(this._streamWriteFeatures), out);
	}

	@Override
	public PropertyNameMatcher constructNameMatcher(List<Named> matches, boolean alreadyInterned) {
		return BinaryNameMatcher.constructFrom(matches, alreadyInterned);
	}

	@Override
	public PropertyNameMatcher constructCINameMatcher(List<Named> matches, boolean alreadyInterned, Locale locale) {
		return BinaryNameMatcher.constructCaseInsensitive(locale, matches, alreadyInterned);
	}

	/** Bytes have no term of their own here; they are text in Base64, as in JSON. */
	@Override
	public boolean canHandleBinaryNatively() {
		return false;
	}

	@Override
	public boolean canParseAsync() {
		return false;
	}

	@Override
	public boolean canUseSchema(@Nullable FormatSchema schema) {
		return false;
	}

	@Override
	public String getFormatName() {
		return FORMAT_NAME;
	}

	@Override
	public Version version() {
		return VERSION;
	}

	@Override
	public TokenStreamFactory copy() {
		return rebuild().build();
	}

	@Override
	public TokenStreamFactory snapshot() {
		return this;
	}

	@Override
	public Builder rebuild() {
		return new Builder(this);
	}

	@Serial
	private Object readResolve() {
		return copy();
	}

	/**
	 * Makes a factory, with limits for instance.
	 */
	public static final class Builder extends DecorableTSFBuilder<EtfFactory, Builder> {

		private Builder() {
			super(StreamReadConstraints.defaults(), StreamWriteConstraints.defaults(),
					ErrorReportConfiguration.defaults(), 0, 0);
		}

		private Builder(EtfFactory factory) {
			super(factory);
		}

		@Override
		public EtfFactory build() {
			return new EtfFactory(this);
		}

	}

}
