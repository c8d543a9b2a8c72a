package org.mebit.figure;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Writes a page as SVG of its physical size; words are outlines, so they look the same everywhere.
final class SvgFile {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*>\\s*");

  private SvgFile() {}

  /// Writes images as PNG; Batik's own encoder is not on the class path.
  private static final class EncodedImages extends ImageHandlerBase64Encoder {
    @Override
    public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
      try {
        ImageIO.write(image, "png", out);
      } catch (IOException e) {
        throw new SVGGraphics2DIOException("an image could not be encoded", e);
      }
    }

    @Override
    public BufferedImage buildBufferedImage(Dimension size) {
      return new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
    }
  }

  static void write(Page page, OutputStream out) throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setPrecision(3);
    context.setImageHandler(new EncodedImages());
    SVGGraphics2D g = new SVGGraphics2D(context, true);
    page.draw(g);
    Element root = g.getRoot();
    root.setAttribute("width", inches(page.width()));
    root.setAttribute("height", inches(page.height()));
    root.setAttribute(
        "viewBox", String.format(Locale.ROOT, "0 0 %.0f %.0f", page.width(), page.height()));
    Element title = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
    title.setTextContent(page.description());
    root.insertBefore(title, root.getFirstChild());
    StringWriter written = new StringWriter();
    g.stream(root, written, false, false);
    // Batik names a document type on the network, which strict readers would fetch.
    String svg = DOCTYPE.matcher(written.toString()).replaceFirst("");
    out.write(svg.getBytes(StandardCharsets.UTF_8));
  }

  private static String inches(double points) {
    return String.format(Locale.ROOT, "%.4fin", points / 72);
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK must bring an XML parser", e);
    }
  }
}
