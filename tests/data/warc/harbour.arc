filedesc://harbour-2009.arc 192.0.2.7 20090312080000 text/plain 76
1 0 Harbour Library
URL IP-address Archive-date Content-type Archive-length

dns:gazette.example 192.0.2.7 20090312081500 text/dns 51
20090312081400
gazette.example. 600 IN A 192.0.2.7

http://gazette.example/2009/03/11/pipeline 192.0.2.7 20090312081500 text/html 903
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8
Server: gazette

<!doctype html>
<html lang="en"><head><title>Pipeline treaty signed after a decade of talks - The Harbour Gazette</title>
<meta property="og:title" content="Pipeline treaty signed after a decade of talks">
<meta property="og:site_name" content="The Harbour Gazette">
<meta property="article:published_time" content="2009-03-11T18:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Pipeline treaty signed after a decade of talks</h1>
<p>The energy ministers of Norland and Sudland signed a treaty on a pipeline through the hill provinces on Wednesday.</p>
<p>It had taken them ten years and four governments to agree on who would guard it.</p>
<p>The first gas is to flow in the spring, and both sides said that the price would be settled by a commission.</p>
</article></body></html>

http://gazette.example/missing 192.0.2.7 20090312081500 text/html 99
HTTP/1.1 404 Not Found
Content-Type: text/html; charset=utf-8
Server: gazette

<p>Not here.</p>
http://gazette.example/search.cgi?title=envoy to the islands&id=7 192.0.2.7 20090312081500 text/html 40
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8
Server: gazette

<!doctype html>
<html lang="en"><head><title>Envoy to the islands recalled - The Harbour Gazette</title>
<meta property="og:title" content="Envoy to the islands recalled">
<meta property="og:site_name" content="The Harbour Gazette">
<meta property="article:published_time" content="2009-03-10T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Envoy to the islands recalled</h1>
<p>The foreign ministry recalled its envoy to the islands on Tuesday after fishermen were detained near the reef.</p>
<p>A spokeswoman said that the ambassador would return when the crews had been released.</p>
</article></body></html>

http://gazette.example/logo.png 192.0.2.7 20090312081500 image/png 67
HTTP/1.1 200 OK
Content-Type: image/png
Server: gazette

‰PNG

http://gazette.example/2009/03/09/harbour.txt 192.0.2.7 20090312081500 text/plain 200 - - 4096 harbour-2009.arc 149
Harbour closed to foreign warships

The port authority closed the harbour to foreign warships on Monday until the dispute about the fees is settled.

http://gazette.example/2009/03/08/tail 192.0.2.7 20090312081500 text/html 4000
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8
Server: gazette

<p>Cut</p>
