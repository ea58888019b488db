<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:param name="customer"/>
  <xsl:output omit-xml-declaration="yes"/>
  <xsl:template match="/order"><out id="{@id}" for="{$customer}"><xsl:value-of select="."/></out></xsl:template>
</xsl:stylesheet>
