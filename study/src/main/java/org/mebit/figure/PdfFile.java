package org.mebit.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes a figure as PDF of one page with the letters it uses embedded.
final class PdfFile {
  private PdfFile() {}

  static void write(Page page, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream font = House.fontFile();
        PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer()) {
      // A fixed number instead of the time makes the same figure the same bytes.
      document.setDocumentId(0L);
      text.registerFont(House.FONT_NAME, PDType0Font.load(document, font, true));
      PDPage paper = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
      document.addPage(paper);
      PdfBoxGraphics2D g =
          new PdfBoxGraphics2D(document, (float) page.width(), (float) page.height());
      g.setFontTextDrawer(text);
      page.draw(g);
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
        content.drawForm(g.getXFormObject());
      }
      document.save(out);
    }
  }
}
