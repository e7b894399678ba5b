package yiwang.console.map;

import java.util.Locale;

/** The page that shows the county of {@link PanRun} in Leaflet: the same polygons and marks, drawn anew in every frame. */
public final class LeafletPage {
    private static final double LEVEL = 14.5;
    private static final String HEAD = """
        <!doctype html><meta charset="utf-8">
        <style>html,body,#map{margin:0;width:100%;height:100%;background:#000}.leaflet-container{overflow:hidden}
        .leaflet-pane,.leaflet-pane>canvas{position:absolute;left:0;top:0}</style>
        <div id="map"></div><script src="/script.js"></script><script>
        const map=L.map('map',{preferCanvas:true,zoomSnap:0,zoomControl:false,attributionControl:false,fadeAnimation:false,zoomAnimation:false,markerZoomAnimation:false});
        """;
    private static final String TAIL = """
        let frame=0;const swing=(way,reach)=>{const at=((way+reach)%(4*reach)+4*reach)%(4*reach);return at<2*reach?at-reach:3*reach-at;};
        const origin=map.project(corner,level);
        const place=()=>{frame++;const x=swing(frame*8,320),y=swing(frame*5,180);
          map.setView(map.unproject(L.point(origin.x+innerWidth/2-x,origin.y+innerHeight/2-y),level),level,{animate:false});};
        const say=text=>fetch('/answer',{method:'POST',body:text});
        const run=seconds=>new Promise(done=>{let frames=0;const end=performance.now()+seconds*1000;
          const step=()=>{if(performance.now()>=end){done(frames);return;}place();frames++;requestAnimationFrame(step);};requestAnimationFrame(step);});
        (async()=>{await run(3);await say('ready');for(;;){const order=await(await fetch('/order')).text();if(order==='end')return;
          await say('frames '+await run(+order));}})();
        </script>\
        """;

    private LeafletPage() {}

    /** The whole page. */
    public static String text() {
        double scale = Zoom.of((int) (LEVEL * 4)).scale();
        BenchCounty county = new BenchCounty(8_518, BenchWindow.WIDTH / 123.0 / scale, 3);
        StringBuilder page = new StringBuilder(HEAD)
                .append("const level=" + LEVEL + ",corner=L.latLng")
                .append(point(BenchCounty.LEFT, BenchCounty.TOP, '(', ')'))
                .append(";map.setView(corner,level,{animate:false});\n");
        page.append("for(const[p,c]of[");
        for (int i = 0; i < county.cells(); i++) {
            int[] xy = county.outline(i);
            int grey = 40 + i % 4 * 6;
            page.append("[[");
            for (int k = 0; k < xy.length; k += 2) {
                page.append(point(xy[k], xy[k + 1], '[', ']')).append(',');
            }
            page.append("],").append(grey).append("],");
        }
        page.append("])L.polygon(p,{stroke:false,fillOpacity:1,smoothFactor:0,interactive:false,")
                .append("fillColor:`rgb(${c},${c},${c})`}).addTo(map);\nfor(const p of[");
        county.tickets(18_000, 0.1)
                .forEach(ticket -> page.append('[')
                        .append(rounded(ticket.lat()))
                        .append(',')
                        .append(rounded(ticket.lon()))
                        .append("],"));
        county.workers(2_000)
                .forEach(worker -> page.append('[')
                        .append(rounded(worker.lat()))
                        .append(',')
                        .append(rounded(worker.lon()))
                        .append("],"));
        return page.append(
                        "])L.circleMarker(p,{radius:5,stroke:false,fillOpacity:1,fillColor:'#ccc',interactive:false})")
                .append(".addTo(map);\n")
                .append(TAIL)
                .toString();
    }

    private static String point(int x, int y, char open, char close) {
        return open + rounded(Mercator.lat(y)) + "," + rounded(Mercator.lon(x)) + close;
    }

    private static String rounded(double degrees) {
        return String.format(Locale.ROOT, "%.7f", degrees);
    }
}
