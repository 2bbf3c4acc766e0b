export const signInStyle = `
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:#eef2f6;color:#1d2733;
font:15px/1.7 system-ui,"Hiragino Sans","Noto Sans CJK JP","Noto Sans JP",sans-serif}
main{width:min(420px,calc(100vw - 32px));background:#fff;border:1px solid #d5dde6;border-radius:10px;padding:32px;margin:24px 0}
h1{margin:0 0 4px;font-size:22px;line-height:1.4}h1 small{font-size:15px;color:#55657a;font-weight:500}
h2{font-size:13px;margin:0 0 4px;color:#55657a}
.org{margin:0 0 20px;color:#55657a}
label{display:block;margin:0 0 14px;font-size:13px;color:#3c4a5b}
input{display:block;width:100%;margin-top:4px;padding:9px 11px;border:1px solid #a9b6c6;border-radius:6px;font:inherit}
button{width:100%;padding:10px 16px;border:1px solid #8a3b6b;border-radius:6px;background:#8a3b6b;color:#fff;font:inherit;font-weight:600;cursor:pointer}
button.quiet{background:#fff;color:#8a3b6b}
button:focus-visible,input:focus-visible{outline:3px solid #c98bb1;outline-offset:1px}
.row{display:flex;gap:12px;margin-top:20px}
section{margin-top:24px;padding-top:16px;border-top:1px solid #e3e9f0}
ul{margin:0;padding-left:20px}section li{margin-bottom:6px;font-size:13px}
code{font-size:12px;background:#f3f6f9;padding:1px 5px;border-radius:4px;overflow-wrap:anywhere}
[role=alert]{padding:8px 12px;background:#fdecec;border:1px solid #e5a9a9;border-radius:6px;color:#8c1c1c}
.sample{margin:24px 0 0;text-align:center;font-size:12px;color:#6b7a8c}
`;
